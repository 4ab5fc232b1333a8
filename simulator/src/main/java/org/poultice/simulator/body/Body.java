package org.poultice.simulator.body;

import java.util.SplittableRandom;
import org.poultice.simulator.tissue.Boundary;
import org.poultice.simulator.tissue.LowerBack;

/**
 * A lower back and the room that it is in. A value; any thread.
 *
 * @param fatM thickness of the fat, {@value #LEAST_FAT_M} to {@value #MOST_FAT_M} m
 * @param airCelsius the room, {@value #COLDEST_AIR} to {@value #WARMEST_AIR} °C
 * @param coverM2KPerW between the skin and a heating pad: its cover and what is worn under it, {@value #THINNEST_COVER} to {@value #THICKEST_COVER}
 * @param towel between the skin and what cools it
 */
public record Body(double fatM, double airCelsius, double coverM2KPerW, Towel towel) {
    static final double LEAST_FAT_M = 0.005;
    static final double MOST_FAT_M = 0.020;
    static final double COLDEST_AIR = 16;
    static final double WARMEST_AIR = 29;
    static final double THINNEST_COVER = 0.008;
    static final double THICKEST_COVER = 0.025;

    /** Still air and radiation, m²K/W between a surface and the room. */
    public static final double TO_ROOM_M2KPERW = 1 / 8.0;

    /** Of middle build in a room of 23 °C, under the thin cover of a heating pad or over a damp towel. */
    public static final Body REFERENCE = new Body(LowerBack.USUAL_FAT_M, 23, 0.012, Towel.DAMP);

    /** No two seeds in a row are to have anything in common. */
    private static final long SALT = 0x3c6ef372fe94f82bL;

    private static final int WETTED = 4;
    private static final int TOWELS = 5;

    public Body {
        within("fat of so many metres", fatM, LEAST_FAT_M, MOST_FAT_M);
        within("air of so many °C", airCelsius, COLDEST_AIR, WARMEST_AIR);
        within("cover of so many m²K/W", coverM2KPerW, THINNEST_COVER, THICKEST_COVER);
    }

    /** Some body, the same for the same seed; evenly over the whole range, a towel of five being dry. */
    public static Body of(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ SALT);
        double fatM = random.nextDouble(LEAST_FAT_M, MOST_FAT_M);
        double air = random.nextDouble(COLDEST_AIR, WARMEST_AIR);
        double cover = random.nextDouble(THINNEST_COVER, THICKEST_COVER);
        int towel = random.nextInt(TOWELS);
        return new Body(fatM, air, cover, towel >= WETTED ? Towel.DRY : towel % 2 == 0 ? Towel.DAMP : Towel.WET);
    }

    /** What is at bare skin. */
    Boundary room() {
        return new Boundary.Contact(airCelsius, TO_ROOM_M2KPERW);
    }

    private static void within(String what, double number, double least, double most) {
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(what + ": " + number + " is not within " + least + " and " + most);
        }
    }
}

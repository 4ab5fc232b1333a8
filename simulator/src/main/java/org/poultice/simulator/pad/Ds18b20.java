package org.poultice.simulator.pad;

import java.util.SplittableRandom;
import org.poultice.protocol.serial.Reading;

/**
 * A DS18B20, taped to what it measures: converts for 750 ms again and again, gives sixteenths of a degree, and is wrong by up to 0.5 °C all its life. A broken
 * or a shorted wire is a sensor that is lost, for it speaks over that wire. It has no raw code; what the firmware gets of one that
 * is lost is what the usual library makes of it, −127 °C.
 *
 * <p>Steps of 1/16 °C, 750 ms, ±0.5 °C and 85 °C at power-on are those of its data sheet; a lag of 20 s is that of one under tape.
 */
final class Ds18b20 extends LaggingSensor {
    /** Before its first conversion it gives this. */
    static final int POWER_ON_CENTI_C = 8_500;

    /** In place of a reading that does not come, or has the wrong checksum. */
    static final int LOST_CENTI_C = -12_700;

    /** The data sheet's error between −10 and 85 °C. */
    static final double LARGEST_OFFSET = 0.5;

    private static final Make MAKE = new Make(20, 0, LARGEST_OFFSET);
    private static final double CONVERSION_SECONDS = 0.75;
    private static final double CODES_PER_DEGREE = 16;
    private static final int LOWEST_CODE = -55 * 16;
    private static final int HIGHEST_CODE = 125 * 16;
    private static final int POWER_ON_CODE = 85 * 16;

    private double converting;
    private int code;
    private Fault fault = Fault.NONE;

    Ds18b20(SplittableRandom random, double celsius) {
        this(random, celsius, offset(MAKE, random));
    }

    /** @param offset what it is wrong by, in °C */
    Ds18b20(SplittableRandom random, double celsius, double offset) {
        super(MAKE, random, celsius, offset);
        powerUp();
    }

    @Override
    public void follow(double seconds, double touched) {
        super.follow(seconds, touched);
        converting += seconds;
        if (converting >= CONVERSION_SECONDS) {
            converting %= CONVERSION_SECONDS;
            convert();
        }
    }

    @Override
    public void powerUp() {
        code = POWER_ON_CODE;
        converting = 0;
    }

    private void convert() {
        if (fault == Fault.FROZEN) {
            return;
        }
        code = Math.clamp(Math.round(shownCelsius() * CODES_PER_DEGREE + noise()), LOWEST_CODE, HIGHEST_CODE);
    }

    @Override
    public Reading reading() {
        return switch (fault) {
            case LOST -> new Reading(Reading.NO_RAW, LOST_CENTI_C);
            case POWER_ON -> new Reading(Reading.NO_RAW, POWER_ON_CENTI_C);
            case NONE, FROZEN -> new Reading(Reading.NO_RAW, Math.floorDiv(code * 100 + 8, 16));
        };
    }

    @Override
    public void hold(double shown) {
        super.hold(shown);
        fault = Fault.NONE;
    }

    @Override
    public void freeze() {
        if (fault == Fault.NONE) {
            fault = Fault.FROZEN;
        }
    }

    @Override
    public void breakWire() {
        lose();
    }

    @Override
    public void shortWire() {
        lose();
    }

    @Override
    public void powerOnValue() {
        fault = Fault.POWER_ON;
    }

    @Override
    public void lose() {
        fault = Fault.LOST;
    }

    @Override
    public void mend() {
        super.mend();
        fault = Fault.NONE;
    }

    private enum Fault {
        NONE,
        FROZEN,
        POWER_ON,
        LOST
    }
}

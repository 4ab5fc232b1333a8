package org.poultice.simulator.pad;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.poultice.simulator.appliance.Lumps;
import org.poultice.simulator.body.Body;
import org.poultice.simulator.body.Skin;

/**
 * The appliances of a pad and the back of a body. Of two appliances one is in place: the one that was driven last, the heating one before that.
 * It lies on the skin, through a cover or a towel, or in the air; the other one always lies in the air.
 *
 * <p>The appliance goes in steps of at most half a second and takes the skin to be as it was after the skin's last step. Each time the skin has made one, the
 * appliance is given what the tissue has really taken: no joule is lost between the two.
 */
public final class PadOnBack implements ThermalModel {
    /** Between an appliance that nobody wears and the air, W/K. */
    private static final double FACE_TO_AIR = Lumps.AREA_M2 / Body.TO_ROOM_M2KPERW;

    /** What a body's weight leaves of the resistance between pad and skin; an assumption. */
    private static final double LAIN_UPON = 0.75;

    private final Body body;
    private final Skin skin;
    private final double air;
    private boolean heats;
    private Lumps inPlace;
    private @Nullable Lumps other;
    private boolean onBody;
    private boolean lainUpon;
    private double fit = 1;
    private double faceToSkin;
    private double heatShare;
    private double coldShare;
    private double assumedJ;
    private double absorbedJ;

    /**
     * An appliance as warm as the room, on skin at rest, unless it is one that is fetched when it is needed.
     *
     * @param heating what warms, or null
     * @param cooling what cools, or null; one of the two is there
     */
    PadOnBack(Body body, @Nullable Lumps heating, @Nullable Lumps cooling) {
        if (heating == null && cooling == null) {
            throw new IllegalArgumentException("a pad without appliances");
        }
        this.body = body;
        air = body.airCelsius();
        skin = new Skin(body);
        heats = heating != null;
        inPlace = heating != null ? heating : Objects.requireNonNull(cooling);
        other = heating != null ? cooling : null;
        onBody = !inPlace.isFetched();
        inPlace.laidOn(onBody);
        touch();
    }

    @Override
    public void advance(double seconds, double heat, double cold) {
        if (heat != heatShare || cold != coldShare) {
            heatShare = heat;
            coldShare = cold;
            switched();
        }
        double left = seconds;
        while (left > 0) {
            double step = Math.min(left, Math.min(Lumps.LONGEST_STEP_S, skin.secondsLeft()));
            step(step);
            left -= step;
        }
    }

    private void switched() {
        boolean toHeat = heatShare > 0 || (coldShare == 0 && heats);
        Lumps next = other;
        if (toHeat != heats && next != null) {
            settle();
            inPlace.laidOn(false);
            other = inPlace;
            inPlace = next;
            heats = toHeat;
            inPlace.laidOn(onBody);
            touch();
        } else if (skin.isCalm()) {
            settle();
        }
    }

    private void step(double seconds) {
        if (other != null) {
            other.advance(seconds, heats ? coldShare : heatShare, FACE_TO_AIR, air);
        }
        double share = heats ? heatShare : coldShare;
        double outside = air;
        if (onBody) {
            double before = inPlace.faceCelsius();
            assumedJ += inPlace.advance(seconds, share, faceToSkin, skin.celsius());
            outside = (before + inPlace.faceCelsius()) / 2;
        } else {
            inPlace.advance(seconds, share, FACE_TO_AIR, air);
        }
        if (skin.pass(seconds, outside)) {
            balance();
        }
    }

    /** What has waited for a whole step of the skin becomes one. */
    private void settle() {
        skin.settle();
        balance();
    }

    private void balance() {
        double taken = (skin.absorbedJPerM2() - absorbedJ) * Lumps.AREA_M2;
        absorbedJ = skin.absorbedJPerM2();
        if (onBody) {
            inPlace.correct(taken - assumedJ);
        }
        assumedJ = 0;
    }

    /** What the skin touches has changed. */
    private void touch() {
        double between = heats ? body.coverM2KPerW() : body.towel().resistanceM2KPerW();
        double resistance = between * fit * (lainUpon ? LAIN_UPON : 1);
        faceToSkin = Lumps.AREA_M2 / resistance;
        if (onBody) {
            skin.touch(inPlace.faceCelsius(), resistance);
        } else {
            skin.touch(air, Body.TO_ROOM_M2KPERW);
        }
    }

    /** The skin, for whoever looks under the pad; as it was at the end of its last step. */
    public Skin skin() {
        return skin;
    }

    @Override
    public double padCelsius() {
        return inPlace.faceCelsius();
    }

    @Override
    public double skinCelsius() {
        return skin.celsius();
    }

    @Override
    public double extremeCelsius() {
        return inPlace.extremeCelsius();
    }

    @Override
    public boolean isCutOut() {
        return inPlace.isCutOut();
    }

    @Override
    public boolean onBody() {
        return onBody;
    }

    @Override
    public void layOnBody(boolean lies) {
        if (lies != onBody) {
            settle();
            onBody = lies;
            inPlace.laidOn(lies);
            touch();
        }
    }

    @Override
    public void stopPump(boolean stopped) {
        both(lumps -> lumps.stopPump(stopped));
    }

    @Override
    public void takeIce(boolean gone) {
        both(lumps -> lumps.takeIce(gone));
    }

    @Override
    public void lieOn(boolean lies) {
        if (lies != lainUpon) {
            settle();
            lainUpon = lies;
            both(lumps -> lumps.lainUpon(lies));
            touch();
        }
    }

    private void both(Consumer<Lumps> what) {
        what.accept(inPlace);
        if (other != null) {
            what.accept(other);
        }
    }

    @Override
    public void fit(double times) {
        if (!(times > 0)) {
            throw new IllegalArgumentException("a resistance of " + times + " times the usual");
        }
        if (times != fit) {
            settle();
            fit = times;
            touch();
        }
    }
}

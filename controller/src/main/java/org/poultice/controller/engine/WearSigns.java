package org.poultice.controller.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * What shows whether the pad lies on somebody, and lies still.
 *
 * @param wornSince since when it has lain on a body without a pause, as far as anything senses that; or null
 * @param moved when it last came, lay off the body, or began to be applied
 * @param bareMillis how long it has been applied to nobody: a second for each without contact, less {@link #FORGIVEN} for each with it
 * @param apartSince since when a heating pad is hotter than the skin by more than {@link #MOST_APART}, or null
 * @param skin where the skin goes; empty where nothing measures it
 * @param aloneSince since when the skin becomes colder under a heating pad that is hotter, or null
 */
record WearSigns(
        @Nullable MonoTime wornSince,
        MonoTime moved,
        long bareMillis,
        @Nullable MonoTime apartSince,
        Trend skin,
        @Nullable MonoTime aloneSince) {
    static final WearSigns NONE = new WearSigns(null, MonoTime.LONG_AGO, 0, null, Trend.EMPTY, null);

    /** A pad that lies on a body through its cover is hotter than its skin by less than this, in thousandths of a degree Celsius. */
    static final int MOST_APART = 7_000;

    /** A skin in touch with a pad that is hotter by this does not become colder, in thousandths of a degree Celsius. */
    private static final int HOTTER = 2_000;

    /** By this, in a minute, at least: more than somebody makes of it who shifts. */
    private static final int COOLS_BY = 300;

    private static final int COOLS_OVER = Trend.means(Duration.ofMinutes(1));

    /** Somebody who lies at the edge of the pad and touches it now and then wears it not; one who shifts once does. */
    private static final int FORGIVEN = 3;

    /** Sensors that have just been laid on go as fast as sound ones can; after this long, five times their lag, they have come to rest. */
    private static final Duration SETTLES = Duration.ofSeconds(30);

    WearSigns after(Look look) {
        PadSample sample = look.sample();
        boolean contact = sample.contact();
        Phase.Applying applying = look.applying();
        MonoTime began = applying == null ? MonoTime.LONG_AGO : applying.since();
        boolean apart = look.isApplying(Modality.HEAT)
                && PadView.isPlausible(sample.skinMilliC())
                && look.surfaceMilliC() - sample.skinMilliC() > MOST_APART;
        Trend nextSkin =
                PadView.isPlausible(sample.skinMilliC()) ? skin.after(sample.skinMilliC(), look.now()) : Trend.EMPTY;
        boolean alone = look.isApplying(Modality.HEAT) && isAlone(nextSkin, look.surfaceMilliC());
        return new WearSigns(
                look.since(wornSince, contact),
                contact && !isNew() ? MonoTime.later(moved, began) : look.now(),
                applying == null ? 0 : bare(contact, look.sinceLast().toMillis()),
                look.since(apartSince, apart),
                nextSkin,
                look.since(aloneSince, alone));
    }

    private static boolean isAlone(Trend skin, int surfaceMilliC) {
        return skin.covers(COOLS_OVER) && surfaceMilliC - skin.newest() > HOTTER && skin.rise(COOLS_OVER) <= -COOLS_BY;
    }

    private boolean isNew() {
        return this.equals(NONE);
    }

    private long bare(boolean contact, long millis) {
        return contact ? Math.max(0, bareMillis - FORGIVEN * millis) : bareMillis + millis;
    }

    boolean isStill(MonoTime now) {
        return now.since(moved).compareTo(SETTLES) >= 0;
    }
}

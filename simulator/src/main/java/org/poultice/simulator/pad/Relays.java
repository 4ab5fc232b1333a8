package org.poultice.simulator.pad;

import org.poultice.protocol.plan.Modality;

/** The two switches of a pad between what its firmware commands and what has power, and what can be wrong with them. */
public final class Relays {
    private static final int FULL = 100;

    private int commandedHeat;
    private int commandedCold;
    private Condition heatCondition = Condition.WELL;
    private Condition coldCondition = Condition.WELL;
    private boolean supplied = true;
    private int heat;
    private int cold;

    /** What a relay does. */
    public enum Condition {
        /** What it is told. */
        WELL,
        /** Its contacts are welded together: power whenever the pad has any. */
        WELDED,
        /** It does not close any more: no power. */
        STUCK_OPEN
    }

    /** From now on the relay of an output is like this. */
    public void set(Modality output, Condition condition) {
        if (output == Modality.HEAT) {
            heatCondition = condition;
        } else {
            coldCondition = condition;
        }
    }

    /** What the heating terminals have, as a share of the full power. */
    public int heatPercent() {
        return heat;
    }

    /** What the cooling terminals have. */
    public int coldPercent() {
        return cold;
    }

    /** Whether the heating output seems to have power: behind the switch, or, to who cannot see that, before it. */
    boolean isHeatSeen(boolean onlyCommands) {
        return (onlyCommands ? commandedHeat : heat) > 0;
    }

    /** The same of the cooling output. */
    boolean isColdSeen(boolean onlyCommands) {
        return (onlyCommands ? commandedCold : cold) > 0;
    }

    /** Whether an output has more power than its switch is told to give. */
    public boolean isAtOdds() {
        return heat > commandedHeat || cold > commandedCold;
    }

    /** What the switches are told. Returns whether the power has changed. */
    public boolean command(int heatPercent, int coldPercent) {
        commandedHeat = heatPercent;
        commandedCold = coldPercent;
        return settled();
    }

    /** Whether the pad has power at all. */
    public void supply(boolean on) {
        supplied = on;
    }

    /** Lets the contacts come to what they are in. Returns whether the power has changed. */
    public boolean settled() {
        int newHeat = through(heatCondition, commandedHeat);
        int newCold = through(coldCondition, commandedCold);
        boolean changed = newHeat != heat || newCold != cold;
        heat = newHeat;
        cold = newCold;
        return changed;
    }

    private int through(Condition condition, int commanded) {
        if (!supplied) {
            return 0;
        }
        return switch (condition) {
            case WELL -> commanded;
            case WELDED -> FULL;
            case STUCK_OPEN -> 0;
        };
    }
}

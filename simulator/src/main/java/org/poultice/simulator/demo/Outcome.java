package org.poultice.simulator.demo;

/**
 * How the demonstration ended.
 *
 * @param why a sentence for people; empty when all is as it should be
 */
public record Outcome(End end, String why) {

    /** Whose doing it was. */
    public enum End {
        /** All is as it should be. */
        GOOD,
        /** Somebody ended it before it was over. */
        CUT_SHORT,
        FAILED
    }

    static Outcome good() {
        return new Outcome(End.GOOD, "");
    }

    static Outcome cutShort(String why) {
        return new Outcome(End.CUT_SHORT, why);
    }

    static Outcome failed(String why) {
        return new Outcome(End.FAILED, why);
    }
}

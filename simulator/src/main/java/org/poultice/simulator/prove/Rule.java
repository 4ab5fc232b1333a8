package org.poultice.simulator.prove;

/** What must hold. The first five are the time rules; the others are what a person may rely on besides. */
public enum Rule {
    I1("on for at most one application between two full breaks"),
    I2("after an application the next one only after a full break"),
    I3("no heat before the switch"),
    I4("never heat and cold together, a change only over a full break"),
    I5("at most so many applications' time on in any day"),
    START("nothing is applied unless somebody pressed for it"),
    STOP("after a stop that arrived the pad is off"),
    TRIP("no power while a trip is latched in the journal"),
    LIVE("when nothing is wrong, a press leads to an application");

    static final Rule[] ALL = values();

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}

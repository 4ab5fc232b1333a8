package org.poultice.simulator.demo;

/** The demonstration cannot go on. The message is a sentence for the person who started it. */
public final class DemoFailure extends Exception {

    DemoFailure(String why) {
        super(why);
    }

    DemoFailure(String why, Throwable cause) {
        super(why + ": " + cause.getMessage(), cause);
    }

    /** The sentence. */
    public String why() {
        return String.valueOf(getMessage());
    }
}

package org.poultice.simulator.demo;

/** What the demonstration does next. */
sealed interface Act {

    /** Tells people. */
    record Say(String text) implements Act {}

    /** Types a key at the simulated pad. */
    record TypeAtPad(char key) implements Act {}

    /** Ends the controller with SIGKILL. */
    record KillController() implements Act {}

    record StartController() implements Act {}

    /** Ends the demonstration. */
    record Finish(Outcome outcome) implements Act {}
}

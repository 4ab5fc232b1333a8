package org.poultice.simulator.scenario;

/** What can be expected. */
enum ExpectKey {
    PHASE("Idle, Armed, Applying, Breaking or Tripped"),
    MODALITY("COLD, HEAT or none"),
    APPLICATION("the application and how many there are, such as 2/3, or none"),
    HEAT("on or off: the power at the pad's heating terminals"),
    COLD("on or off: the power at the pad's cooling terminals"),
    SAID("the name of an occurrence since the last action, such as SessionEnded"),
    REFUSED("the reason of the last refusal since the last action, or none"),
    UNTIL("when the last refusal ends, as a time of the scenario, or never"),
    TRIP("the reason of the trip that is latched, or none"),
    WAITING("what keeps the next application from starting, or none"),
    WARNING("a reason that is being warned of, or none"),
    PAD("there or gone"),
    AVAILABILITY("online, offline or none: what a follower has heard last"),
    REPORTED("Idle, Armed, Applying, Breaking, Tripped or none: the phase that a follower has heard last"),
    ANSWER("accepted, rejected, done, duplicate or none: what was answered since the last action"),
    CODE("why that answer is a rejection, such as EXPIRED, or none");

    private final String allowed;

    ExpectKey(String allowed) {
        this.allowed = allowed;
    }

    String allowed() {
        return allowed;
    }

    /** Whether it can be known only where there is a broker. */
    boolean needsABroker() {
        return switch (this) {
            case AVAILABILITY, REPORTED, ANSWER, CODE -> true;
            case PHASE, MODALITY, APPLICATION, HEAT, COLD, SAID, REFUSED, UNTIL, TRIP, WAITING, WARNING, PAD -> false;
        };
    }
}

package org.poultice.simulator.storm;

/** Who keeps what happened in a storm. Times are true, in nanoseconds from its beginning, and do not go back. */
interface StormTrace {
    /** Keeps nothing. */
    StormTrace NONE = new StormTrace() {
        @Override
        public void happened(long nanos, String what) {}

        @Override
        public void powered(long nanos, boolean heat, boolean cold) {}

        @Override
        public void ended(long nanos) {}
    };

    /** Something happened, in words. */
    void happened(long nanos, String what);

    /** The power at the pad's terminals is this from now on. */
    void powered(long nanos, boolean heat, boolean cold);

    /** The storm is over. What comes after this is the drill. */
    void ended(long nanos);
}

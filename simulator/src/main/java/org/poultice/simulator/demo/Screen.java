package org.poultice.simulator.demo;

/** Where the demonstration writes: lines that stay, and one line that shows how things are just now. Used by one thread at a time. */
interface Screen {

    /** A line that stays. */
    void say(String text);

    /**
     * How things are now.
     *
     * @param line one line
     * @param outline changes whenever the line changes by more than its numbers
     * @param nanos on a clock that only differences are taken of
     */
    void show(String line, String outline, long nanos);

    /** Nothing more comes. */
    void end();
}

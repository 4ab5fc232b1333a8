package org.poultice.controller.adapter.sensor;

/** A sensor gave something that is no temperature; the message says what, to follow its name. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String why) {
        super(why, null, false, false);
    }
}

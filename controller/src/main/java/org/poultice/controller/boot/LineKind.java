package org.poultice.controller.boot;

import org.poultice.controller.adapter.yaml.Kind;

/** The number of a line of a GPIO chip; on a Raspberry Pi the BCM number. */
record LineKind() implements Kind<Integer> {
    /** Stands where no line could be read, so that two of them are not taken for one. */
    static final int NONE = -1;

    /** The chip of a Raspberry Pi has lines up to this one; its header has those up to 27. */
    private static final int LAST = 53;

    @Override
    public String expected() {
        return "the BCM number of a line, 0 to " + LAST + ", such as 17";
    }

    @Override
    public Integer parse(String text, boolean plain) throws Unreadable {
        if (!plain || !text.matches("[0-9]{1,2}") || Integer.parseInt(text) > LAST) {
            throw unexpected(text);
        }
        return Integer.valueOf(text);
    }

    @Override
    public String show(Integer value) {
        return "BCM " + value;
    }

    @Override
    public Integer placeholder() {
        return NONE;
    }

    @Override
    public int compare(Integer a, Integer b) {
        return a.compareTo(b);
    }
}

package org.poultice.simulator.mishap;

/** Words that are no order, and what is allowed in their place. */
public final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;

    private final String words;
    private final String allowed;

    /**
     * @param words what was not understood, as it was written
     * @param allowed what may stand there, for people
     */
    public NotUnderstood(String words, String allowed) {
        super("\"" + words + "\" is not understood; " + allowed);
        this.words = words;
        this.allowed = allowed;
    }

    public String words() {
        return words;
    }

    public String allowed() {
        return allowed;
    }
}

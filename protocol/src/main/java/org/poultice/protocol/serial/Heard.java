package org.poultice.protocol.serial;

/**
 * What a pad made of the controller's frames.
 *
 * @param greeted whether a {@link ToPad.Hello} has come since the pad's power-up; a pad that says no after it said yes has restarted
 * @param acceptedSeq the number of the last frame that it obeyed, 0 before the first
 * @param refusal why it refused the last drive
 */
public record Heard(boolean greeted, int acceptedSeq, Refusal refusal) {
    public Heard {
        Field.SEQ.check(acceptedSeq);
    }
}

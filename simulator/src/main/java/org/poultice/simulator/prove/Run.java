package org.poultice.simulator.prove;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.plan.Modality;

/**
 * One way in which a controller can answer an event: what it does, each thing in a number, and what it knows afterwards.
 *
 * <p>A number holds the kind of an {@link Act} in its lowest three bits, and above them the record's number or the output and the quanta of a
 * drive.
 */
final class Run {
    static final int OFF = 0;
    static final int APPENDED = 1;
    static final int APPEND_FAILED = 2;
    static final int ON = 3;
    static final int TOLD_ONSET = 4;

    private static final int KIND_BITS = 3;
    private static final int KIND = (1 << KIND_BITS) - 1;

    private final int[] acts;
    private final int next;
    private final int settled;

    private Run(int[] acts, int next, int settled) {
        this.acts = acts;
        this.next = next;
        this.settled = settled;
    }

    /**
     * @param next what is known afterwards
     * @param settled acts before this one are those of a run that is there already
     */
    static Run of(List<Act> acts, int next, int settled, Present present) {
        int[] numbers = new int[acts.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = present.number(acts.get(i));
        }
        return new Run(numbers, next, settled);
    }

    int length() {
        return acts.length;
    }

    int next() {
        return next;
    }

    int settled() {
        return settled;
    }

    int kind(int index) {
        return acts[index] & KIND;
    }

    boolean isAppend(int index) {
        int kind = kind(index);
        return kind == APPENDED || kind == APPEND_FAILED;
    }

    /** The record's number. */
    int record(int index) {
        return acts[index] >> KIND_BITS;
    }

    /** What a drive drives, as one of {@link Terminals}' outputs. */
    int output(int index) {
        return (acts[index] >> KIND_BITS) & 3;
    }

    int leaseQuanta(int index) {
        return acts[index] >> (KIND_BITS + 2);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Run run && run.next == next && run.settled == settled && Arrays.equals(run.acts, acts);
    }

    @Override
    public int hashCode() {
        return 31 * next + Arrays.hashCode(acts);
    }

    @Override
    public String toString() {
        return "acts " + Arrays.toString(acts) + " then " + next;
    }

    /** When and among what something was done. */
    record Present(MonoTime now, Scale scale, Ledgers ledgers) {

        int number(Act act) {
            return switch (act) {
                case Act.Off off -> OFF;
                case Act.Append append ->
                    (append.returned() ? APPENDED : APPEND_FAILED) | (ledgers.recordNumber(append.what()) << KIND_BITS);
                case Act.On on -> {
                    int output = on.drive().output() == Modality.HEAT ? Terminals.HEAT : Terminals.COLD;
                    int lease = Math.max(0, scale.quanta(on.drive().until().since(now)));
                    yield ON | (output << KIND_BITS) | (lease << (KIND_BITS + 2));
                }
                case Act.ToldOnset told -> TOLD_ONSET;
            };
        }
    }
}

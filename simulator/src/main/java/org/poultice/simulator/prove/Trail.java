package org.poultice.simulator.prove;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/** How the acts of a run went that is being walked, one by one. */
final class Trail {
    static final int AS_IT_WAS = 0;
    static final int LOST = 1;
    static final int DURABLE_AFTER_ALL = 2;
    static final int CRASHED = 3;
    private static final int MOST_ACTS = 64;

    private final Ledgers ledgers;
    private final int[] marks = new int[MOST_ACTS];
    private int length;

    Trail(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    void mark(int at, int how) {
        marks[at] = how;
        length = at + 1;
    }

    /** The run is over after so many acts. */
    void end(int acts) {
        length = acts;
    }

    /** In words; nothing when there was no run. */
    String story(@Nullable Run of) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; of != null && i < length; i++) {
            story.append(i == 0 ? ": " : "; ");
            if (marks[i] == CRASHED) {
                return story.append("and the process dies").toString();
            }
            story.append(act(of, i))
                    .append(
                            switch (marks[i]) {
                                case LOST -> ", which is lost on the way";
                                case DURABLE_AFTER_ALL -> ", though it is durable";
                                default -> "";
                            });
        }
        return story.toString();
    }

    private String act(Run of, int at) {
        return switch (of.kind(at)) {
            case Run.OFF -> "off";
            case Run.APPENDED -> "appends " + name(of.record(at));
            case Run.APPEND_FAILED -> "fails to append " + name(of.record(at));
            case Run.ON ->
                "drives %s for %d"
                        .formatted(of.output(at) == Terminals.HEAT ? Modality.HEAT : Modality.COLD, of.leaseQuanta(at));
            default -> "tells of the episode";
        };
    }

    private String name(int record) {
        return ledgers.record(record).getClass().getSimpleName();
    }
}

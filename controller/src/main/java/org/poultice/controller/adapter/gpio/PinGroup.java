package org.poultice.controller.adapter.gpio;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outputs that are set together, by their place in a list in which some may be missing. What is missing is not set, and reads as off. Any thread. */
final class PinGroup {
    private final long[] bits;
    private final @Nullable Outputs outputs;

    private PinGroup(long[] bits, @Nullable Outputs outputs) {
        this.bits = bits;
        this.outputs = outputs;
    }

    /** Takes the pins that are there, all off. */
    static PinGroup take(Taker taker, List<NamedOutput> wanted) throws IOException {
        List<NamedOutput> there =
                wanted.stream().filter(each -> each.pin() != null).toList();
        long[] bits = new long[wanted.size()];
        for (int i = 0; i < bits.length; i++) {
            int index = there.indexOf(wanted.get(i));
            bits[i] = index < 0 ? 0 : 1L << index;
        }
        return new PinGroup(bits, there.isEmpty() ? null : taker.take(there));
    }

    /** @param on one for each place in the list */
    void set(boolean... on) throws IOException {
        Outputs present = outputs;
        if (present == null) {
            return;
        }
        long set = 0;
        for (int i = 0; i < bits.length; i++) {
            set |= on[i] ? bits[i] : 0;
        }
        present.set(set);
    }

    /** Which of them are on, for {@link #isOn}. */
    long levels() throws IOException {
        Outputs present = outputs;
        return present == null ? 0 : present.levels();
    }

    boolean isOn(int place, long levels) {
        return (levels & bits[place]) != 0;
    }

    /** @param name what it is called among Pi4J's pins */
    record NamedOutput(String name, @Nullable OutputPin pin) {}

    /** Gets outputs from whoever drives them; bit i is the output i. */
    interface Taker {
        Outputs take(List<NamedOutput> pins) throws IOException;
    }

    /** What a provider makes of some outputs. */
    interface Outputs {
        void set(long on) throws IOException;

        long levels() throws IOException;
    }
}

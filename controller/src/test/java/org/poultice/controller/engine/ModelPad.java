package org.poultice.controller.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;

/**
 * A pad at the end of a line: what it is told arrives late, in order, or not at all, and so do its samples. It keeps its leases by itself.
 */
final class ModelPad {
    private final Deque<Told> told = new ArrayDeque<>();
    private final Deque<Said> said = new ArrayDeque<>();
    private final PadJudge judge;
    private final Random random;
    private final int latestMillis;
    private boolean plugged = true;
    private @Nullable Drive drive;

    /** A drive on its way, or an off. */
    private record Told(@Nullable Drive drive, MonoTime arrives) {}

    /** A sample on its way. */
    private record Said(PadSample sample, MonoTime arrives) {}

    /** @param latestMillis how long a word is on its way at most, in either direction */
    ModelPad(PadJudge judge, Random random, int latestMillis) {
        this.judge = judge;
        this.random = random;
        this.latestMillis = latestMillis;
    }

    /** Tells it to go off, or to give power. */
    void tell(@Nullable Drive what, MonoTime now) {
        if (plugged) {
            MonoTime soonest = told.isEmpty() ? now : told.getLast().arrives();
            told.add(new Told(what, MonoTime.later(soonest, later(now))));
        }
    }

    /** Hears what has arrived by now. */
    void hear(MonoTime now) {
        while (!told.isEmpty() && !now.isBefore(told.getFirst().arrives())) {
            Told word = told.removeFirst();
            drive = word.drive();
            if (drive == null) {
                judge.off(word.arrives());
            } else if (word.arrives().isBefore(drive.until())) {
                judge.drive(drive, word.arrives());
            }
        }
    }

    /** Says what it reads, and that the outputs have power that have it, or that {@code reads} says have it. */
    void say(PadSample reads, MonoTime now) {
        if (plugged) {
            MonoTime soonest = said.isEmpty() ? now : said.getLast().arrives();
            PadSample sample = new PadSample(
                    reads.padMilliC(),
                    reads.skinMilliC(),
                    reads.heatOn() || has(Modality.HEAT, now),
                    reads.coldOn() || has(Modality.COLD, now),
                    true);
            said.add(new Said(sample, MonoTime.later(soonest, later(now))));
        }
    }

    /** The next sample that has arrived by now, or null. */
    @Nullable
    PadSample heard(MonoTime now) {
        boolean arrived = !said.isEmpty() && !now.isBefore(said.getFirst().arrives());
        return arrived ? said.removeFirst().sample() : null;
    }

    /** The line is cut: what is on its way is lost, and the pad goes on by itself until its lease is over. */
    void unplug() {
        plugged = false;
        told.clear();
        said.clear();
    }

    void plug() {
        plugged = true;
    }

    boolean isPlugged() {
        return plugged;
    }

    /** Its supply fails for a moment. What was on its way is lost. */
    void reboot(MonoTime now) {
        unplug();
        plug();
        drive = null;
        judge.off(now);
    }

    private boolean has(Modality output, MonoTime now) {
        return drive != null && drive.output() == output && drive.dutyPercent() > 0 && now.isBefore(drive.until());
    }

    private MonoTime later(MonoTime now) {
        return latestMillis == 0 ? now : now.plus(Duration.ofMillis(random.nextInt(latestMillis)));
    }
}

package org.poultice.simulator.pad;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.FrameEncoder;
import org.poultice.protocol.serial.ToPad;

/**
 * A controller that says anything, over a line that loses, repeats, delays and spoils it. Who watches the outputs knows only what reached the pad
 * intact: there may be power only for the output of the last frame, before the end of its lease.
 */
class PadTrafficTest {
    private static final int ACTIONS = 20_000;

    private final Deque<ToPad> underWay = new ArrayDeque<>();
    private long licensedHeatUntil = Long.MIN_VALUE;
    private long licensedColdUntil = Long.MIN_VALUE;
    private int timesOn;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void powerNeedsALicenceWhateverIsSaid(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Bench bench = Bench.greeted();
        for (int i = 0; i < ACTIONS; i++) {
            act(bench, random);
            judge(bench, seed, i);
        }
        assertTrue(timesOn > ACTIONS / 50, "seed " + seed + ": only " + timesOn + " times on, this tests nothing");
    }

    private void act(Bench bench, SplittableRandom random) {
        switch (random.nextInt(12)) {
            case 0 -> bench.passNanos(random.nextLong(4_000 * Bench.MILLI));
            case 1, 2, 3 -> bench.passNanos(random.nextLong(300 * Bench.MILLI));
            case 4, 5, 6, 7 -> underWay.add(anyDrive(bench, random));
            case 8 -> deliver(bench, random.nextInt(4) == 0 ? bench.off() : bench.hello());
            case 9 -> spoiled(bench, random);
            default -> deliverOne(bench, random);
        }
    }

    private static ToPad anyDrive(Bench bench, SplittableRandom random) {
        Modality output = random.nextBoolean() ? Modality.HEAT : Modality.COLD;
        long basis = random.nextInt(4) == 0
                ? bench.uptime() + random.nextLong(-4_000, 1_000)
                : bench.lastSample().uptimeMillis();
        return bench.drive(output, random.nextInt(101), random.nextInt(1, 3_001), basis);
    }

    private void deliverOne(Bench bench, SplittableRandom random) {
        while (underWay.size() > 5) {
            underWay.removeFirst();
        }
        ToPad next = random.nextBoolean() ? underWay.pollFirst() : underWay.peekLast();
        if (next != null) {
            deliver(bench, next);
        }
    }

    /** What an intact frame licenses at most, computed from what the protocol promises and not from how the firmware does it. */
    private void deliver(Bench bench, ToPad message) {
        licensedHeatUntil = Long.MIN_VALUE;
        licensedColdUntil = Long.MIN_VALUE;
        if (message instanceof ToPad.Drive drive) {
            long until = drive.basisMillis() + drive.leaseMillis();
            licensedHeatUntil = drive.output() == Modality.HEAT ? until : Long.MIN_VALUE;
            licensedColdUntil = drive.output() == Modality.COLD ? until : Long.MIN_VALUE;
        }
        bench.say(message);
    }

    private static void spoiled(Bench bench, SplittableRandom random) {
        byte[] frame = FrameEncoder.encode(anyDrive(bench, random));
        int at = 1 + random.nextInt(frame.length - 2);
        frame[at] ^= (byte) (1 + random.nextInt(255));
        bench.sayBytes(frame);
    }

    private void judge(Bench bench, long seed, int action) {
        String where = "seed " + seed + ", action " + action;
        assertFalse(bench.heatPercent > 0 && bench.coldPercent > 0, where);
        if (bench.heatPercent > 0) {
            assertTrue(bench.uptime() < licensedHeatUntil, where);
            timesOn++;
        }
        if (bench.coldPercent > 0) {
            assertTrue(bench.uptime() < licensedColdUntil, where);
            timesOn++;
        }
    }
}

package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Reason;

/**
 * Whatever is offered in whatever order is decided, or the loop says that something was lost. What is offered here is a start from afar
 * while there is no pad: each one that gets in is told as refused, so that they can be counted.
 */
@Timeout(300)
class ControlLoopInterleavingTest {

    @Test
    void nothingIsLostInSilenceInAnyOrderOfOffersAndTurns() {
        Seeds.each(3_000, seed -> {
            Script script = new Script();
            script.play(Seeds.random(seed));
            script.judge();
        });
    }

    @Test
    void someOfTheseOrdersDoLoseEvents() {
        int lost = 0;
        for (long seed = 0; seed < 200; seed++) {
            Script script = new Script();
            script.play(Seeds.random(seed));
            lost += script.rig.tripped() == null ? 0 : 1;
        }

        assertTrue(lost > 20 && lost < 180, lost + " of 200 lost events: the test above is worth little");
    }

    @Test
    void nothingIsLostInSilenceBetweenThreads() {
        Seeds.each(1_000, seed -> {
            Random random = Seeds.random(seed);
            int threads = 2 + random.nextInt(3);
            int offers = 1 + random.nextInt(200);
            Rig rig = new Rig();
            flood(rig, threads, offers, false);

            int counted = rig.refused().size();
            assertTrue(counted <= threads * offers, "something was decided twice");
            if (counted < threads * offers) {
                assertEquals(Reason.EVENTS_LOST, rig.tripped(), "lost in silence");
            }
        });
    }

    @Test
    void aStopGetsThroughAnyFloodFromOtherThreads() {
        Seeds.each(500, seed -> {
            Rig rig = new Rig();
            rig.startSession();
            flood(rig, 3, Seeds.random(seed).nextInt(300), true);

            assertFalse(rig.mayBeOn());
        });
    }

    /** Threads that offer at once, while this one turns the loop; then one more turn. */
    private static void flood(Rig rig, int threads, int offers, boolean stopAmongThem) {
        CyclicBarrier start = new CyclicBarrier(threads + 1);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            boolean stops = stopAmongThem && i == 0;
            running.add(Thread.ofPlatform().start(() -> {
                meet(start);
                for (int offer = 0; offer < offers; offer++) {
                    rig.offer(new Event.StartRequested());
                }
                if (stops) {
                    rig.offer(new Event.StopRequested());
                }
            }));
        }
        meet(start);
        while (running.stream().anyMatch(Thread::isAlive)) {
            rig.loop.turn();
        }
        rig.loop.turn();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Offers, requests and turns in a random order, by one thread, so that a seed always gives the same. */
    private static final class Script {
        final Rig rig = new Rig();
        private final List<Asked> accepted = new ArrayList<>();
        private final List<Asked> refused = new ArrayList<>();
        private int offered;

        void play(Random random) {
            for (int act = random.nextInt(12); act >= 0; act--) {
                switch (random.nextInt(4)) {
                    case 0 -> rig.loop.turn();
                    case 1 -> ask(random.nextInt(200));
                    case 2 -> stop();
                    default -> offer(random.nextInt(ControlLoop.QUEUE_LIMIT));
                }
            }
            rig.loop.turn();
        }

        private void offer(int times) {
            for (int i = 0; i < times; i++) {
                rig.offer(new Event.StartRequested());
            }
            offered += times;
        }

        private void ask(int times) {
            for (int i = 0; i < times; i++) {
                Asked asked = new Asked(null);
                (rig.loop.ask(asked) ? accepted : refused).add(asked);
            }
        }

        /** In the next turn there is an off for it, wherever it waited. */
        private void stop() {
            int before = rig.count("off");
            rig.offer(new Event.StopRequested());
            rig.loop.turn();
            assertTrue(rig.count("off") > before, "the stop was lost");
        }

        void judge() {
            boolean saidSo = rig.tripped() == Reason.EVENTS_LOST;
            assertEquals(!saidSo, rig.refused().size() == offered, "offered " + offered);
            assertTrue(accepted.stream().allMatch(asked -> asked.decisions == 1), "a request was dropped");
            assertTrue(refused.stream().allMatch(asked -> asked.decisions == 0), "a refused request was decided");
        }
    }
}

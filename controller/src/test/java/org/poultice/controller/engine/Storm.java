package org.poultice.controller.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.ModelLoop.Decider;
import org.poultice.protocol.plan.CarePlan;

/**
 * Some days of a back, a pad and a person, all of them made of one seed: presses, stops, cut lines, readings that cannot be true, a journal
 * that fails, a loop that stalls. The days are shorter than ours, and with them everything that the plan says, so that much happens in few
 * turns; leases, presses and readings keep our time.
 */
final class Storm {
    /** A cut line is noticed this late at most. */
    private static final int LATEST_NEWS_MILLIS = 1_500;

    /** A reading stays for so long: one that is another each second would be a fault of its sensor. */
    private static final Duration READS_THE_SAME = Duration.ofSeconds(5);

    private final Random random;
    private final Rules rules;
    private final PadJudge judge;
    private final ModelPad pad;
    private final ModelLoop loop;
    private final int calm;
    private MonoTime now = EngineFixture.ZERO;
    private MonoTime releaseAt = EngineFixture.ZERO;
    private MonoTime plugAt = EngineFixture.ZERO;
    private MonoTime feverUntil = EngineFixture.ZERO;
    private MonoTime wellSince = MonoTime.LONG_AGO;
    private PadSample well = new PadSample(30_000, 33_000, false, false, true);
    private @Nullable PadSample fever;

    private Storm(Random random, int calm, Function<Rules, Decider> decider) {
        this.random = random;
        this.calm = calm;
        CarePlan plan = random.nextBoolean() ? RulesFixture.BACK_SPASM : RulesFixture.CONTRAST;
        rules = RulesFixture.shorter(plan, 20 * (1 + random.nextInt(3)));
        judge = new PadJudge(rules.plan(), rules.day());
        pad = new ModelPad(judge, random, random.nextBoolean() ? 0 : 400);
        loop = new ModelLoop(decider.apply(rules), pad);
    }

    /** Weather of any kind, from none to a mishap in every minute. */
    static Storm ofSeed(long seed, Function<Rules, Decider> decider) {
        Random random = new Random(seed);
        int[] turnsWithoutMishap = {Integer.MAX_VALUE, 3_000, 500, 80};
        return new Storm(random, turnsWithoutMishap[random.nextInt(turnsWithoutMishap.length)], decider);
    }

    /** A day on which nothing goes wrong. */
    static Storm calm(long seed, Function<Rules, Decider> decider) {
        return new Storm(new Random(seed), Integer.MAX_VALUE, decider);
    }

    /** What was wrong first, or null. */
    @Nullable
    String run(int turns) {
        loop.happens(new Event.PadFound(EngineFixture.HEAT_AND_COLD), now);
        if (random.nextBoolean()) {
            anEpisodeThatIsOldAlready();
        }
        for (int turn = 0; turn < turns && verdict() == null; turn++) {
            now = next(now.plus(Duration.ofMillis(pauseMillis())));
            pad.hear(now);
            sample();
            person();
            line();
            if (random.nextInt(calm) == 0) {
                mishap();
            }
            if (random.nextInt(20) > 0) {
                loop.happens(new Event.Tick(), now);
            }
        }
        return verdict();
    }

    private @Nullable String verdict() {
        return loop.verdict() != null ? loop.verdict() : judge.verdict();
    }

    /** How often people were told what. */
    Map<String, Integer> told() {
        return loop.told();
    }

    private void anEpisodeThatIsOldAlready() {
        press();
        loop.happens(new Event.ButtonUp(), now);
        now = now.plus(
                rules.plan().switchAfter().multipliedBy(random.nextInt(100)).dividedBy(100));
    }

    private long pauseMillis() {
        boolean attended = calm == Integer.MAX_VALUE && loop.state().phase().session() != null;
        if (loop.isCommanded() || attended || random.nextInt(10) > 0) {
            return random.nextInt(900);
        }
        long longest = random.nextInt(5) > 0 ? 30_000 : rules.day().toMillis() / 3;
        return (long) (random.nextDouble() * longest);
    }

    /** This moment, or one at which a rule changes its mind, to the nanosecond, when that comes first. */
    private MonoTime next(MonoTime moment) {
        State state = loop.state();
        MonoTime edge = switch (random.nextInt(3)) {
            case 0 -> state.exposure().restedAt(rules);
            case 1 ->
                state.onset() == null ? moment : state.onset().plus(rules.plan().switchAfter());
            default -> state.phase() instanceof Phase.Applying applying ? applying.ends() : moment;
        };
        MonoTime near = edge.plus(Duration.ofNanos(random.nextInt(3) - 1));
        return now.isBefore(near) && near.isBefore(moment) ? near : moment;
    }

    private void sample() {
        int coldest = loop.state().phase() instanceof Phase.Applying ? 4_000 : 8_500; // nothing else keeps it cold
        PadSample next =
                new PadSample(coldest + random.nextInt(30_000), 26_000 + random.nextInt(10_000), false, false, true);
        if (now.since(wellSince).compareTo(READS_THE_SAME) >= 0) {
            well = next;
            wellSince = now;
        }
        pad.say(fever != null && now.isBefore(feverUntil) ? fever : well, now);
        for (PadSample heard = pad.heard(now); heard != null; heard = pad.heard(now)) {
            loop.happens(new Event.PadSampled(heard), now);
        }
    }

    /** Presses often when there is something to be had by it, and now and then when there is not. */
    private void person() {
        if (loop.state().button().downSince() != null) {
            if (!now.isBefore(releaseAt)) {
                loop.happens(new Event.ButtonUp(), now);
            } else if (calm < Integer.MAX_VALUE && random.nextInt(30) == 0) {
                loop.happens(new Event.StartRequested(), now);
            }
            return;
        }
        int seldom = switch (loop.state().phase()) {
            case Phase.Idle idle -> 10;
            case Phase.Armed armed -> 10;
            case Phase.Applying applying -> 2_000;
            case Phase.Breaking breaking -> 1_000;
            case Phase.Tripped tripped -> 10;
        };
        if (random.nextInt(seldom) == 0) {
            press();
        }
    }

    /** Mostly short, for a reset long enough, and now and then of any length. */
    private void press() {
        int millis =
                loop.state().phase() instanceof Phase.Tripped ? 2_000 + random.nextInt(4_000) : random.nextInt(500);
        releaseAt = now.plus(Duration.ofMillis(random.nextInt(50) == 0 ? random.nextInt(40_000) : millis));
        judge.pressed(now);
        loop.happens(new Event.ButtonDown(), now);
    }

    private void line() {
        if (!pad.isPlugged() && !now.isBefore(plugAt)) {
            pad.plug();
            found();
        }
    }

    private void mishap() {
        switch (random.nextInt(13)) {
            case 0 -> loop.happens(new Event.StopRequested(), now);
            case 1 -> loop.happens(new Event.StartRequested(), now);
            case 2 -> cut();
            case 3 -> {
                pad.reboot(now);
                found();
            }
            case 4 -> loop.happens(new Event.PadFaulted(random.nextInt(10)), now);
            case 5 -> loop.happens(new Event.EventsLost(), now);
            case 6 -> loop.happens(new Event.JournalFailed(), now);
            case 7 -> loop.failJournal();
            case 8 -> now = now.plus(Duration.ofMillis(random.nextInt(6_000)));
            case 9 -> fever(-8_000 + random.nextInt(70_000), 33_000, false);
            case 10 -> fever(30_000, -8_000 + random.nextInt(70_000), false);
            case 11 -> fever(PadSample.NO_READING, 33_000, false);
            default -> fever(30_000, 33_000, true);
        }
    }

    /** Now and then the button is down when the pad is found, and comes up later, or sticks. */
    private void found() {
        loop.happens(new Event.PadFound(EngineFixture.HEAT_AND_COLD), now);
        if (random.nextInt(5) == 0) {
            releaseAt = now.plus(Duration.ofMillis(random.nextInt(300_000)));
            loop.happens(new Event.ButtonHeld(), now);
        }
    }

    private void cut() {
        pad.unplug();
        plugAt = now.plus(Duration.ofMillis(random.nextInt(60_000)));
        now = now.plus(Duration.ofMillis(random.nextInt(LATEST_NEWS_MILLIS)));
        loop.happens(new Event.PadLost(), now);
    }

    /** For some seconds the pad reads what it should not, or says that outputs have power that have none. */
    private void fever(int padMilliC, int skinMilliC, boolean lies) {
        fever = new PadSample(padMilliC, skinMilliC, lies && random.nextBoolean(), lies && random.nextBoolean(), true);
        feverUntil = now.plus(Duration.ofMillis(random.nextInt(40_000)));
    }
}

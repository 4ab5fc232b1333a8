package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.app.Recovery.Recovered;
import org.poultice.controller.engine.Doses;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.Step;
import org.poultice.controller.engine.TherapyEngine;
import org.poultice.controller.port.JournalEntry;
import org.poultice.protocol.plan.Modality;

/**
 * The life of a device whose power fails again and again, at any moment and also between two records, told in true time beside the clock of each
 * boot. It keeps what is true, which is what a recovery is judged by: until when the pad may have been on, when the episode began, which
 * applications there were, and what has tripped.
 */
final class Life {
    static final Rules RULES = ShortDays.RULES;

    private final TherapyEngine engine = new TherapyEngine(RULES);
    private final Random random;
    private final ForgetfulDisk disk = new ForgetfulDisk(RULES.doubt().unsettled());

    /** True time, and what the clock of this boot shows then. */
    private MonoTime truly = new MonoTime(0);

    private int boots;
    private final MachineClocks clocks;
    private @Nullable Hindsight hindsight;

    private State state = State.fresh(truly);
    private @Nullable Drive lease;
    private boolean crashed;

    private MonoTime onUntil = MonoTime.LONG_AGO;
    private final List<MonoTime> applications = new ArrayList<>();
    private @Nullable MonoTime onset;
    private boolean trip;
    private long sessions;
    private final TrueDose dose = new TrueDose();

    /** How much has happened: words, as often as it did. */
    final Map<String, Integer> happened = new HashMap<>();

    Life(Random random) {
        this.random = random;
        this.clocks = new MachineClocks(random);
    }

    void live(int seconds) {
        boot(truly);
        restart();
        for (int i = 0; i < seconds; i++) {
            second();
            if (crashed || random.nextInt(300) == 0) {
                restart();
            }
        }
    }

    private MonoTime now() {
        return clocks.now(truly);
    }

    private boolean padIsOn() {
        return lease != null && truly.isBefore(onUntil);
    }

    private void boot(MonoTime failedAt) {
        boots++;
        clocks.boot(truly);
        loseTail(failedAt);
    }

    private void loseTail(MonoTime failedAt) {
        for (JournalEntry lost : disk.forget("boot" + (boots - 1), failedAt, random)) {
            happened.merge("lost " + lost.what().getClass().getSimpleName(), 1, Integer::sum);
            trip &= disk.holdsTrip();
            sessions = disk.sessions();
        }
    }

    private void lookAtClocks() {
        clocks.set(truly);
        Event found = hindsight == null ? null : hindsight.get();
        if (found instanceof Event.ClockChanged changed && !crashed) {
            happened.merge(changed.proven().isZero() ? "clock" : "credit", 1, Integer::sum);
            take(found);
            if (!(state.phase() instanceof Phase.Applying)) {
                judge(state);
            }
        }
    }

    private void restart() {
        MonoTime failedAt = truly;
        truly = truly.plus(Duration.ofMillis(random.nextInt(random.nextInt(10) == 0 ? 500_000 : 5_000)));
        if (random.nextInt(4) == 0) {
            truly = truly.plus(RULES.lease()).plus(Duration.ofSeconds(random.nextInt(1_000)));
            boot(failedAt);
        }
        crashed = false;
        clocks.watchAnew();
        Startup.Past past = new Startup.Past(disk.journal(), false, "boot" + boots);
        Recovered recovered = Recovery.recover(past, now(), RULES);
        hindsight = new Hindsight(past, now(), RULES, recovered, clocks.watched());
        judge(recovered.first());
        happened.merge(recovered.first().exposure().doses().equals(Doses.NONE) ? "no dose" : "dose", 1, Integer::sum);
        happened.merge(trip ? "recovered a trip" : "recovered", 1, Integer::sum);
        state = recovered.first();
        for (Occurrence.Journaled what : recovered.append()) {
            if (random.nextInt(20) == 0) {
                crashed = true; // and the next second begins with another restart
                return;
            }
            write(what);
        }
        take(new Event.PadFound(Care.BOTH));
    }

    private void second() {
        sample();
        int chance = random.nextInt(1_000);
        if (chance < 1) {
            take(new Event.PadFaulted(1));
        } else if (chance < 2) {
            press(Rules.NEW_EPISODE_PRESS);
        } else if (chance < 4) {
            take(new Event.StopRequested());
        } else if (chance < 20) {
            press(state.phase() instanceof Phase.Tripped ? Rules.RESET_PRESS : Duration.ofMillis(200));
        }
        lookAtClocks();
        take(new Event.Tick());
    }

    private void sample() {
        truly = truly.plus(Duration.ofMillis(800 + random.nextInt(400)));
        boolean heats = padIsOn() && lease != null && lease.output() == Modality.HEAT;
        dose.passTo(truly, lease, onUntil);
        take(new Event.PadSampled(dose.sample(truly, heats, padIsOn() && !heats)));
    }

    private void press(Duration held) {
        take(new Event.ButtonDown());
        MonoTime up = truly.plus(held);
        while (truly.isBefore(up)) {
            sample();
        }
        take(new Event.ButtonUp());
    }

    /** One step and its effects, unless the power fails in the middle of them. */
    private void take(Event event) {
        if (crashed) {
            return;
        }
        boolean wasApplying = state.phase() instanceof Phase.Applying;
        Step step = engine.step(state, event, now());
        boolean trips = step.next().phase() instanceof Phase.Tripped;
        state = step.next();
        if (step.effects().deEnergise()) {
            onUntil = MonoTime.earlier(onUntil, truly);
        }
        for (Occurrence.Journaled what : step.effects().append()) {
            if (random.nextInt(30) == 0) {
                crashed = true;
                happened.merge("crashed before " + what.getClass().getSimpleName(), 1, Integer::sum);
                return;
            }
            write(what);
            trip = trips;
        }
        Drive drive = step.effects().drive();
        if (drive != null) {
            drive(drive, !wasApplying);
        }
    }

    private void write(Occurrence.Journaled what) {
        clocks.set(truly);
        disk.keep(
                new JournalEntry(
                        "boot" + boots,
                        now(),
                        clocks.watched().now(),
                        clocks.watched().trusted(),
                        what),
                truly);
        switch (what) {
            case Occurrence.EpisodeBegan began -> onset = truly;
            case Occurrence.SessionStarted started -> {
                assertTrue(started.session() > sessions, "a session number comes twice");
                sessions = started.session();
            }
            default -> {}
        }
    }

    /** The rules that a recovery must not let anybody break, in true time. */
    private void drive(Drive drive, boolean begins) {
        MonoTime until = clocks.truly(drive.until());
        if (begins) {
            assertTrue(!truly.isBefore(onUntil.plus(RULES.plan().rest())), "a break was not kept (rule I2)");
            applications.add(truly);
            happened.merge(drive.output().name(), 1, Integer::sum);
            assertTrue(today() <= RULES.maxPerDay(), "too many in a day (rule I5)");
        }
        boolean allowed =
                onset != null && truly.since(onset).compareTo(RULES.plan().switchAfter()) >= 0;
        assertTrue(drive.output() == Modality.COLD || allowed, "heat too early (rule I3)");
        lease = drive;
        onUntil = until;
    }

    private long today() {
        MonoTime dayAgo = truly.minus(RULES.day());
        return applications.stream().filter(dayAgo::isBefore).count();
    }

    private void judge(State first) {
        dose.passTo(truly, lease, onUntil);
        dose.judge(first, now(), truly);
        Pessimism recovered = Pessimism.of(first, now(), RULES);
        assertTrue(recovered.rested().compareTo(truly.since(onUntil)) <= 0, "more rest than there was: " + recovered);
        if (onset != null) {
            assertTrue(recovered.age().compareTo(truly.since(onset)) <= 0, "older than it is: " + recovered);
        }
        assertTrue(recovered.today() >= today(), "an application is forgotten: " + recovered);
        assertTrue(recovered.sessions() >= sessions, "a session is forgotten: " + recovered);
        assertTrue(!trip || first.phase() instanceof Phase.Tripped, "a trip is forgotten: " + recovered);
    }
}

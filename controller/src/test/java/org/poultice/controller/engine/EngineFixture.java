package org.poultice.controller.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.plan.Temperature;

/**
 * A bedside for tests: an engine, a pad that obeys it, a person at the button, and a clock that stands still until it is told to go on. All
 * times are texts like {@code 20:00} and count from {@link #ZERO}.
 */
public final class EngineFixture {
    /** When every fixture begins. Not the clock's own zero, so that nobody can take one for the other. */
    public static final MonoTime ZERO = MonoTime.ofMillis(1_000_000_000L);

    public static final PadAbilities HEAT_AND_COLD = new PadAbilities(true, true, true);

    /** Almost at the target, so that heat stays on and there is nothing to complain of. */
    private static final int WARM_MILLI_C = 39_000;

    private static final Duration CONTROL_PERIOD = Duration.ofSeconds(1);

    private final TherapyEngine engine;
    private final List<String> story = new ArrayList<>();
    private State state = State.fresh(ZERO);
    private MonoTime now = ZERO;
    private MonoTime lastPeriod = MonoTime.LONG_AGO;
    private int padMilliC = 30_000;
    private boolean warms = true;
    private int skinMilliC = 33_000;
    private @Nullable PadSample lie;
    private @Nullable Drive drive;

    public EngineFixture(Rules rules) {
        this.engine = new TherapyEngine(rules);
    }

    /** The back-spasm plan, nothing used before, and a pad that has said hello and its first sample. */
    public static EngineFixture withPad() {
        return withPad(RulesFixture.rules(RulesFixture.BACK_SPASM));
    }

    public static EngineFixture withPad(Rules rules) {
        EngineFixture fixture = new EngineFixture(rules);
        fixture.step(new Event.PadFound(HEAT_AND_COLD));
        fixture.sample();
        fixture.story.clear();
        return fixture;
    }

    /** One event, now. The pad obeys what comes of it. */
    public Step step(Event event) {
        Step step = engine.step(state, event, now);
        state = step.next();
        if (step.effects().deEnergise()) {
            drive = null;
        }
        if (step.effects().drive() != null) {
            drive = step.effects().drive();
        }
        if (!step.effects().publish().isEmpty()) {
            story.add(Wording.time(now.since(ZERO)) + " "
                    + Wording.occurrences(step.effects().publish(), ZERO));
        }
        return step;
    }

    public Step sample() {
        return step(new Event.PadSampled(padSample()));
    }

    public Step tick() {
        return step(new Event.Tick());
    }

    /** A press too short to measure. */
    public Step press() {
        Step down = step(new Event.ButtonDown());
        Step up = step(new Event.ButtonUp());
        return up.effects().equals(Effects.NONE) ? down : up;
    }

    /** Lets time pass, with a sample and a tick now and each second from now on, up to a moment and without what happens in it. */
    public EngineFixture at(String time) {
        MonoTime target = ZERO.plus(Wording.duration(time));
        if (target.isBefore(now)) {
            throw new IllegalArgumentException(time + " is over, it is " + Wording.time(now.since(ZERO)));
        }
        while (now.isBefore(target)) {
            period();
            now = MonoTime.earlier(now.plus(CONTROL_PERIOD), target);
        }
        return this;
    }

    /** Lets time pass as {@link #at} does, and then the sample and the tick of that moment. */
    public EngineFixture through(String time) {
        at(time).period();
        return this;
    }

    /** The sample and the tick of a moment, once. */
    private void period() {
        if (!now.equals(lastPeriod)) {
            lastPeriod = now;
            sample();
            tick();
        }
    }

    /** Moves the clock alone: nothing is heard of the pad, and no control period passes. */
    public EngineFixture silentTo(String time) {
        now = ZERO.plus(Wording.duration(time));
        return this;
    }

    /** What the pad reads from now on, in °C. Until somebody says so it reads the same all the time, and is warm as long as it heats. */
    public EngineFixture reading(double pad, double skin) {
        padMilliC = Temperature.celsius(pad).milliC();
        warms = false;
        skinMilliC = Temperature.celsius(skin).milliC();
        return this;
    }

    /** What the pad says from now on, true or not; null for the truth. */
    public EngineFixture saying(@Nullable PadSample sample) {
        lie = sample;
        return this;
    }

    /** What the pad says now. */
    public PadSample padSample() {
        if (lie != null) {
            return lie;
        }
        boolean heats = isOn(Modality.HEAT);
        return new PadSample(warms && heats ? WARM_MILLI_C : padMilliC, skinMilliC, heats, isOn(Modality.COLD), true);
    }

    /** Whether an output has power: it was given, and its lease runs. */
    public boolean isOn(Modality output) {
        return drive != null && drive.output() == output && drive.dutyPercent() > 0 && now.isBefore(drive.until());
    }

    public State state() {
        return state;
    }

    public MonoTime now() {
        return now;
    }

    public String phase() {
        return state.phase().word();
    }

    /** Everything that people were told since the last call, a line for each moment. */
    public String story() {
        String told = String.join("\n", story);
        story.clear();
        return told;
    }
}

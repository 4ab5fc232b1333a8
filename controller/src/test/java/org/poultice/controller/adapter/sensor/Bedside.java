package org.poultice.controller.adapter.sensor;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadSample;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.RulesFixture;
import org.poultice.controller.engine.State;
import org.poultice.controller.engine.Step;
import org.poultice.controller.engine.TherapyEngine;
import org.poultice.controller.port.Thermometer.Reading;
import org.poultice.protocol.plan.Modality;

/** An engine that applies cold, a pad that is sampled four times a second, and a sensor that takes its time. Time passes while a reading does. */
final class Bedside {
    private static final long SAMPLE_MILLIS = 250;
    private static final long SAMPLES_PER_TICK = 4;

    private final TherapyEngine engine = new TherapyEngine(RulesFixture.rules(RulesFixture.BACK_SPASM));
    private final Measuring measuring;
    private final Probe sensor;
    private final long readingMillis;
    private State state = State.fresh(MonoTime.ofMillis(0));
    private long now;
    private long samples;
    private @Nullable Drive drive;
    private long faultyFrom = Long.MAX_VALUE;
    private @Nullable Probe fault;
    private long faultyMillis;
    private long trippedAt = -1;

    /** @param readingMillis how long a reading takes */
    Bedside(Probe sensor, long readingMillis, Duration pause) {
        this.sensor = sensor;
        this.readingMillis = readingMillis;
        measuring = new Measuring("pad sensor", this::reading, pause, () -> MonoTime.ofMillis(now));
        step(new Event.PadFound(new PadAbilities(true, true, false)));
    }

    /** What readings that end from then on are like, and how long each takes. */
    Bedside fault(long from, Probe what, long takesMillis) {
        faultyFrom = from;
        fault = what;
        faultyMillis = takesMillis;
        return this;
    }

    private Reading reading() throws IOException, Unusable {
        Probe broken = fault;
        boolean brokenAtOnce = now >= faultyFrom;
        passTo(now + (brokenAtOnce ? faultyMillis : readingMillis));
        return broken != null && now >= faultyFrom ? broken.read() : sensor.read();
    }

    /** Presses the button, and lets time pass up to a moment. */
    void pressAndRunTo(long pressAt, long end) {
        boolean pressed = false;
        while (now < end) {
            long pause = measuring.round().toMillis();
            passTo(Math.min(now + pause, end));
            if (!pressed && now >= pressAt) {
                pressed = true;
                step(new Event.ButtonDown());
                step(new Event.ButtonUp());
            }
        }
    }

    private void passTo(long then) {
        while (samples * SAMPLE_MILLIS <= then) {
            now = Math.max(now, samples * SAMPLE_MILLIS);
            sample();
            samples++;
        }
        now = then;
    }

    private void sample() {
        step(new Event.PadSampled(new PadSample(
                measuring.reading(MonoTime.ofMillis(now)).milliC(), PadSample.NO_READING, false, isCooling(), true)));
        if (samples % SAMPLES_PER_TICK == 0) {
            step(new Event.Tick());
        }
    }

    private void step(Event event) {
        Step step = engine.step(state, event, MonoTime.ofMillis(now));
        state = step.next();
        if (step.effects().deEnergise()) {
            drive = null;
        }
        if (step.effects().drive() != null) {
            drive = step.effects().drive();
        }
        if (trippedAt < 0 && state.phase() instanceof Phase.Tripped) {
            trippedAt = now;
        }
    }

    private boolean isCooling() {
        return drive != null
                && drive.output() == Modality.COLD
                && drive.dutyPercent() > 0
                && MonoTime.ofMillis(now).isBefore(drive.until());
    }

    boolean isApplying() {
        return state.phase() instanceof Phase.Applying;
    }

    /** When the session tripped, or -1. */
    long trippedAtMillis() {
        return trippedAt;
    }
}

package org.poultice.simulator.world;

import org.jspecify.annotations.Nullable;
import org.poultice.simulator.judge.PadJudge;
import org.poultice.simulator.judge.TemperatureJudge;
import org.poultice.simulator.pad.PadEvent;
import org.poultice.simulator.pad.PadWitness;
import org.poultice.simulator.pad.SimulatedPad;

/** Stands at the pad's terminals, at its plug and at the skin: tells the judges what is true, and the line what the pad sends. */
final class Terminals implements PadWitness {
    private static final long LONGEST_LOOK_AWAY = 1_000_000_000L;

    private final PadJudge judge;
    private final TemperatureJudge temperatures = new TemperatureJudge();
    private final Witness witness;
    private @Nullable VirtualLine line;
    private @Nullable Computer computer;
    private boolean heat;
    private boolean cold;

    Terminals(PadJudge judge, Witness witness) {
        this.judge = judge;
        this.witness = witness;
    }

    /** What the pad sends goes there from now on. Before that nobody listens. */
    void connect(VirtualLine to, Computer of) {
        line = to;
        computer = of;
    }

    /** Lets the pad come to a moment, and looks at it and at the skin once a second at least: a pad without a plug does nothing by itself. */
    void watch(SimulatedPad pad, long nanos) {
        while (pad.now() < nanos) {
            long next = Math.min(nanos, pad.now() + LONGEST_LOOK_AWAY);
            pad.advanceTo(next);
            temperatures.look(next, pad.thermal().padCelsius(), pad.thermal().skinCelsius());
        }
        pad.advanceTo(nanos);
    }

    PadJudge judge() {
        return judge;
    }

    TemperatureJudge temperatures() {
        return temperatures;
    }

    boolean heat() {
        return heat;
    }

    boolean cold() {
        return cold;
    }

    @Override
    public void sent(byte[] bytes) {
        if (line != null) {
            line.sent(bytes);
        }
    }

    @Override
    public void powered(long nanos, int heatPercent, int coldPercent) {
        heat = heatPercent > 0;
        cold = coldPercent > 0;
        judge.power(nanos, heat, cold);
        temperatures.power(heat || cold);
        witness.powered(nanos, heat, cold, computer == null ? null : computer.state());
    }

    @Override
    public void happened(long nanos, PadEvent what) {
        if (what == PadEvent.BUTTON_DOWN) {
            temperatures.pressed();
        }
    }
}

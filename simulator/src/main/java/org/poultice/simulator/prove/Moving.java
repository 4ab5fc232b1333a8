package org.poultice.simulator.prove;

import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.PadView;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Regulator;

/** From one present to another: every moment of a state by as much. */
record Moving(MonoTime from, MonoTime to) {

    MonoTime move(MonoTime moment) {
        return new MonoTime(moment.nanos() + to.nanos() - from.nanos());
    }

    Phase moved(Phase phase) {
        return switch (phase) {
            case Phase.Idle idle -> idle;
            case Phase.Armed armed -> new Phase.Armed(move(armed.until()));
            case Phase.Applying a ->
                new Phase.Applying(
                        a.session(),
                        move(a.since()),
                        move(a.ends()),
                        move(a.leasedUntil()),
                        new Regulator(a.regulator().on(), move(a.regulator().since())));
            case Phase.Breaking b -> new Phase.Breaking(b.session(), move(b.giveUpAt()), null);
            case Phase.Tripped tripped -> new Phase.Tripped(tripped.cause(), move(tripped.since()));
        };
    }

    Exposure moved(Exposure exposure) {
        return new Exposure(
                move(exposure.restingSince()),
                exposure.starts().stream().map(this::move).toList());
    }

    PadView moved(PadView pad) {
        if (!pad.isPresent()) {
            return pad;
        }
        return new PadView(
                pad.abilities(),
                pad.sample(),
                move(pad.sampledAt()),
                pad.padMilliC(),
                pad.twinMilliC(),
                pad.skinMilliC(),
                move(pad.readAt()),
                pad.implausible(),
                pad.strayOnSince() == null ? null : move(pad.strayOnSince()),
                pad.timers(),
                pad.signs());
    }
}

package org.poultice.controller.adapter.gpio;

import java.time.Duration;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.plan.Modality;

/**
 * What the lines that carry or license power are to be at each moment: nothing without a lease; under one the driven output by its share, and the charge
 * pump's line to and fro.
 *
 * <p>For whoever holds the pad's lock.
 */
final class LeasedPower {
    /** A moment that does not come. */
    static final MonoTime NEVER = new MonoTime(Long.MAX_VALUE / 4);

    /** The longest time for which anything is on without being renewed, whatever was asked for; the same as a serial pad's. */
    static final Duration LONGEST_LEASE = Duration.ofSeconds(3);

    /** The charge pump's line changes so often, at 25 Hz; docs/decisions/0014-charge-pump.md. */
    static final Duration PUMP_STEP = Duration.ofMillis(20);

    /** After a late step the next one comes no sooner than this, so that the pump's capacitor is full. */
    private static final Duration SHORTEST_PUMP_STEP = PUMP_STEP.dividedBy(2);

    /** A relay takes 10 ms to open, 30 ms with a diode over its coil; the other output waits for longer than that. */
    static final Duration CHANGE_OVER = Duration.ofMillis(100);

    private final boolean hasPump;
    private final SlowPwm heat;
    private final SlowPwm cold;
    private Modality output = Modality.HEAT;
    private int dutyPercent;
    private boolean leased;
    private MonoTime endsAt = MonoTime.LONG_AGO;
    private MonoTime nextPumpStep = MonoTime.LONG_AGO;
    private MonoTime offAt = MonoTime.LONG_AGO;
    private Modality lastOn = Modality.HEAT;
    private Pins.Power power = Pins.Power.OFF;

    LeasedPower(Wiring.Switching switching, boolean hasPump) {
        this.hasPump = hasPump;
        heat = new SlowPwm(switching);
        cold = new SlowPwm(switching);
    }

    /** Everything off, and no lease. */
    void off(MonoTime now) {
        leased = false;
        outputOff(now);
        power = Pins.Power.OFF;
    }

    /** A lease, in place of the one before. One that is over already is none. */
    void drive(Drive next, MonoTime now) {
        if (!now.isBefore(next.until())) {
            off(now);
            return;
        }
        if (next.output() != output) {
            outputOff(now);
            output = next.output();
        }
        dutyPercent = next.dutyPercent();
        endsAt = MonoTime.earlier(next.until(), now.plus(LONGEST_LEASE));
        leased = true;
    }

    boolean isLeased() {
        return leased;
    }

    /**
     * What the lines are to be from now on.
     *
     * @param sensed what was read last; an output gets no power while the other one has some
     */
    Pins.Power at(MonoTime now, Pins.Sensed sensed) {
        if (leased && !now.isBefore(endsAt)) {
            off(now);
        }
        if (!leased) {
            return power;
        }
        boolean otherHasPower = output == Modality.HEAT ? sensed.coldOn() : sensed.heatOn();
        boolean otherIsOpen = output == lastOn || now.since(offAt).compareTo(CHANGE_OVER) >= 0;
        boolean mayBeOn = otherIsOpen && !otherHasPower;
        boolean wasOn = power.heat() || power.cold();
        boolean on = pwm().isOn(mayBeOn ? dutyPercent : 0, now);
        if (on) {
            lastOn = output;
        } else if (wasOn) {
            offAt = now;
        }
        power = new Pins.Power(on && output == Modality.HEAT, on && output == Modality.COLD, pumpAt(now));
        return power;
    }

    /** When {@link #at} gives something else, but for an output that waits for the other one to be off. */
    MonoTime nextChange() {
        if (!leased) {
            return NEVER;
        }
        MonoTime next = MonoTime.earlier(endsAt, pwm().nextChange());
        return hasPump ? MonoTime.earlier(next, nextPumpStep) : next;
    }

    private boolean pumpAt(MonoTime now) {
        if (!hasPump || now.isBefore(nextPumpStep)) {
            return power.pump();
        }
        MonoTime onTime = nextPumpStep.plus(PUMP_STEP);
        nextPumpStep =
                now.isBefore(onTime) ? MonoTime.later(onTime, now.plus(SHORTEST_PUMP_STEP)) : now.plus(PUMP_STEP);
        return !power.pump();
    }

    private void outputOff(MonoTime now) {
        if (power.heat() || power.cold()) {
            offAt = now;
        }
        pwm().off(now);
        power = new Pins.Power(false, false, power.pump());
    }

    private SlowPwm pwm() {
        return output == Modality.HEAT ? heat : cold;
    }
}

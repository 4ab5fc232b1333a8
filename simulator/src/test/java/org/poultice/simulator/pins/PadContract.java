package org.poultice.simulator.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.PadSample;
import org.poultice.protocol.plan.Modality;

/**
 * What every {@link org.poultice.controller.port.Pad} does, on whatever it is wired to. A rig brings the pad that is tested, with both outputs; power is what
 * reaches it.
 */
public abstract class PadContract {
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private PadRig rig;

    /** A pad that is started, and not found yet. */
    protected abstract PadRig rig();

    @BeforeEach
    void findThePad() {
        rig = rig();
        rig.pass(SECOND);
        assertEquals(1, count(Event.PadFound.class), "found once");
    }

    @AfterEach
    void end() {
        rig.close();
    }

    @Test
    void padThatWasOnlyFoundHasNoPower() {
        assertPower("off");
    }

    @Test
    void padSaysWhatItCanDo() {
        Event.PadFound found = first(Event.PadFound.class);
        assertTrue(found.abilities().heat() && found.abilities().cold());
    }

    @Test
    void eachOutputCanBeDriven() {
        drive(Modality.HEAT, LEASE);
        rig.pass(SECOND);
        assertPower("heat");
        rig.pad().deEnergise();
        rig.pass(SECOND);
        drive(Modality.COLD, LEASE);
        rig.pass(SECOND);
        assertPower("cold");
    }

    @Test
    void offIsAtOnce() {
        drive(Modality.HEAT, LEASE);
        rig.pass(SECOND);
        rig.pad().deEnergise();
        rig.pass(rig.slack());
        assertPower("off");
    }

    @Test
    void offIsHarmlessWhenAllIsOff() {
        rig.pad().deEnergise();
        rig.pad().deEnergise();
        rig.pass(SECOND);
        assertPower("off");
        assertEquals(0, count(Event.PadLost.class));
    }

    @Test
    void powerEndsWithTheLeaseThatNobodyRenews() {
        drive(Modality.HEAT, Duration.ofMillis(1_500));
        rig.pass(SECOND);
        assertPower("heat");
        rig.pass(Duration.ofMillis(500).plus(rig.slack()));
        assertPower("off");
    }

    @Test
    void noLeaseIsLongerThanThreeSeconds() {
        drive(Modality.HEAT, Duration.ofHours(1));
        rig.pass(LEASE.plus(rig.slack()));
        assertPower("off");
    }

    @Test
    void leaseThatIsOverSwitchesNothingOn() {
        drive(Modality.HEAT, Duration.ofSeconds(-1));
        rig.pass(SECOND);
        assertPower("off");
    }

    @Test
    void powerThatIsRenewedGoesOn() {
        for (int i = 0; i < 10; i++) {
            drive(Modality.COLD, LEASE);
            rig.pass(SECOND);
            assertPower("cold");
        }
    }

    @Test
    void leaseWithoutPowerIsNoPower() {
        rig.pad().drive(new Drive(Modality.HEAT, 0, rig.now().plus(LEASE)));
        rig.pass(SECOND);
        assertPower("off");
    }

    @Test
    void driveReplacesTheOneBeforeIt() {
        drive(Modality.HEAT, LEASE);
        rig.pass(SECOND);
        drive(Modality.COLD, LEASE);
        rig.pass(SECOND);
        assertPower("cold");
        drive(Modality.COLD, Duration.ofMillis(500));
        rig.pass(Duration.ofMillis(500).plus(rig.slack()));
        assertPower("off");
    }

    @Test
    void heatAndColdAreNeverOnTogether() {
        for (int i = 0; i < 20; i++) {
            drive(i % 2 == 0 ? Modality.HEAT : Modality.COLD, LEASE);
            rig.pass(Duration.ofMillis(30L * i));
        }
        assertFalse(rig.hadBoth());
    }

    @Test
    void closeLeavesNothingOn() {
        drive(Modality.HEAT, LEASE);
        rig.pass(SECOND);
        rig.pad().close();
        rig.pass(rig.slack());
        assertPower("off");
    }

    @Test
    void pressInALeaseIsToldAtOnceAndTheReleaseAfterwards() {
        drive(Modality.HEAT, LEASE);
        rig.pass(SECOND);
        rig.button(true);
        rig.pass(rig.edgeSlack());
        assertEquals(1, count(Event.ButtonDown.class));
        assertEquals(0, count(Event.ButtonUp.class));
        rig.button(false);
        rig.pass(SECOND);
        assertEquals(1, count(Event.ButtonUp.class));
    }

    @Test
    void pressWithoutALeaseIsTold() {
        rig.button(true);
        rig.pass(SECOND);
        rig.button(false);
        rig.pass(SECOND);
        assertEquals(List.of(1L, 1L), List.of(count(Event.ButtonDown.class), count(Event.ButtonUp.class)));
    }

    @Test
    void accountsComeSeveralTimesASecondAndSayWhatIsSo() {
        drive(Modality.HEAT, LEASE);
        rig.pass(SECOND);
        long before = count(Event.PadSampled.class);
        rig.pass(SECOND);
        assertTrue(count(Event.PadSampled.class) - before >= 3);
        assertEquals("heat", power(lastSample()));
        rig.pad().deEnergise();
        rig.pass(SECOND);
        assertEquals("off", power(lastSample()));
    }

    @Test
    void padThatIsLostIsSaidOnceAndHasNoPowerWhenItsLeaseIsOver() {
        drive(Modality.HEAT, LEASE);
        rig.pass(SECOND);
        rig.lose();
        rig.pass(Duration.ofSeconds(20));
        assertEquals(1, count(Event.PadLost.class));
        assertPower("off");
    }

    @Test
    void padThatComesBackIsFoundWithoutPowerAndCanBeDrivenAgain() {
        drive(Modality.HEAT, LEASE);
        rig.lose();
        rig.pass(Duration.ofSeconds(10));
        rig.restore();
        rig.pass(Duration.ofSeconds(10));
        assertEquals(2, count(Event.PadFound.class));
        assertPower("off");
        drive(Modality.HEAT, LEASE);
        rig.pass(SECOND);
        assertPower("heat");
    }

    private void drive(Modality output, Duration lease) {
        rig.pad().drive(new Drive(output, 100, rig.now().plus(lease)));
    }

    private void assertPower(String expected) {
        assertEquals(expected, rig.power());
    }

    private static String power(PadSample sample) {
        return sample.heatOn() ? sample.coldOn() ? "both" : "heat" : sample.coldOn() ? "cold" : "off";
    }

    private PadSample lastSample() {
        return events(Event.PadSampled.class).getLast().sample();
    }

    private <E extends Event> E first(Class<E> kind) {
        return events(kind).getFirst();
    }

    private long count(Class<? extends Event> kind) {
        return events(kind).size();
    }

    private <E extends Event> List<E> events(Class<E> kind) {
        return rig.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

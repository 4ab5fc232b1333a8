package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.poultice.controller.adapter.gpio.GpioOff.Outcome;
import org.poultice.controller.adapter.gpio.Pins.Sensed;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.port.MonotonicClock;

/** What is made of the senses of a pad on pins whose outputs have been driven off. */
class GpioOffTest {
    private static final Sensed NOTHING = new Sensed(false, false, false, false);
    private static final Sensed HEAT = new Sensed(true, false, false, false);
    private static final Sensed CURRENT = new Sensed(false, false, true, false);

    private final Pins pins = mock(Pins.class);
    private MonoTime now = MonoTime.ofMillis(1_000);

    /** A quarter of a second passes whenever somebody looks at it. */
    private final MonotonicClock clock = () -> now = now.plus(Duration.ofMillis(250));

    @Test
    void aPadThatIsOffIsOff() throws IOException {
        when(pins.read()).thenReturn(NOTHING);
        assertEquals(new Outcome.Off(true), GpioOff.look(pins, true, clock));
        assertEquals(new Outcome.Off(false), GpioOff.look(pins, false, clock));
    }

    @Test
    void aRelayMayTakeAWhile() throws IOException {
        when(pins.read()).thenReturn(HEAT, CURRENT, NOTHING);
        assertEquals(new Outcome.Off(true), GpioOff.look(pins, true, clock));
    }

    @Test
    void powerThatIsStillThereAfterASecondIsFound() throws IOException {
        when(pins.read()).thenReturn(HEAT);
        assertEquals(new Outcome.StillOn(HEAT), GpioOff.look(pins, true, clock));
        when(pins.read()).thenReturn(CURRENT);
        assertEquals(new Outcome.StillOn(CURRENT), GpioOff.look(pins, true, clock));
    }

    @Test
    void aButtonThatIsDownIsNoPower() throws IOException {
        when(pins.read()).thenReturn(new Sensed(false, false, false, true));
        assertEquals(new Outcome.Off(true), GpioOff.look(pins, true, clock));
    }

    @Test
    void pinsThatCannotBeHadAreSaid() {
        OutputPin heat = new OutputPin(17, false);
        Wiring.Panel none = new Wiring.Panel(null, null, null, null);
        Wiring wiring = new Wiring(
                Wiring.CHARDEV, "no-such-chip", heat, null, null, null, null, null, null, none, Wiring.Switching.RELAY);
        Outcome.NotSwitched not = assertInstanceOf(Outcome.NotSwitched.class, GpioOff.at(wiring, clock));
        assertTrue(not.why().contains("there is no GPIO chip no-such-chip"), not.why());
    }
}

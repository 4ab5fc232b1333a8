package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.Event;
import org.poultice.protocol.serial.PadButton;

/** Edges of the button out of samples. */
class ButtonEdgesTest {
    private final StringBuilder seen = new StringBuilder();
    private final ButtonEdges edges = new ButtonEdges(event -> seen.append(letter(event)));

    @ParameterizedTest
    @CsvSource({
        // samples: u up or d down, and the counter | edges: D down, U up, H held
        "u0 u0 u0, ''",
        "u0 d1 d1, D",
        "u0 d1 u1, DU",
        // a tap between two samples
        "u0 u1, DU",
        "u9 u9 u10, DU",
        // let go and pressed again between two samples
        "u0 d1 d2, DUD",
        "u0 d1 u2, DUDU",
        // the counter wraps
        "u255 u0, DU",
        "u255 d0 u0, DU",
        // more presses than a person makes
        "u0 u3, DUDU",
        "u0 u200, DUDU",
        "u0 d3, DUD",
        // the counter does not count: still a press
        "u0 d0 u0, DU",
        // down when the connection begins
        "d0 d0, H",
        "d0 u0, HU",
        "d0 u0 d1, HUD",
        "d0 u0 u1, HUDU",
        // let go and pressed again between two samples before it was seen up
        "d0 d1 u1, HU",
        // the counter of the first sample means nothing
        "u77 u77, ''",
    })
    void samplesBecomeEdges(String samples, String expected) {
        sample(samples);
        assertEquals(expected, seen.toString());
    }

    @Test
    void endOfTheConnectionLetsTheButtonGo() {
        sample("u0 d1");
        edges.ended();
        assertEquals("DU", seen.toString());
    }

    @Test
    void countersOfTwoConnectionsAreNotCompared() {
        sample("u5");
        edges.ended();
        sample("u9 u9");
        assertEquals("", seen.toString());
    }

    @Test
    void buttonHeldOverALossHasToBeLetGoFirst() {
        sample("u0 d1");
        edges.ended();
        sample("d1 d1 u1 d2");
        assertEquals("DUHUD", seen.toString());
    }

    @Test
    void buttonThatIsStuckIsToldWithEachConnection() {
        sample("d0 d0");
        edges.ended();
        sample("d0 d0");
        assertEquals("HUH", seen.toString());
    }

    private void sample(String samples) {
        for (String sample : List.of(samples.split(" "))) {
            edges.sampled(new PadButton(sample.charAt(0) == 'd', Integer.parseInt(sample.substring(1))));
        }
    }

    private static char letter(Event event) {
        return event instanceof Event.ButtonHeld ? 'H' : event instanceof Event.ButtonDown ? 'D' : 'U';
    }
}

package org.poultice.simulator.mishap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators type for faults, and what they are told when it is not understood. */
class OrderTest {
    private static final Set<Mishap> ALL = EnumSet.allOf(Mishap.class);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fault sensor-open pad, fault sensor-open pad",
        "fault sensor-short twin, fault sensor-short twin",
        "fault sensor-frozen skin, fault sensor-frozen skin",
        "fault sensor-noisy pad, fault sensor-noisy pad 30",
        "fault sensor-noisy pad 50, fault sensor-noisy pad 50",
        "fault sensor-drifting twin, fault sensor-drifting twin 0.5",
        "fault sensor-drifting twin -1.5, fault sensor-drifting twin -1.5",
        "fault sensor-held pad 46.5, fault sensor-held pad 46.5",
        "fault sensor-85 pad, fault sensor-85 pad",
        "fault sensor-lost pad, fault sensor-lost pad",
        "fault relay-welded heat, fault relay-welded heat",
        "fault relay-stuck-open cold, fault relay-stuck-open cold",
        "fault pump-stopped, fault pump-stopped",
        "fault line-slow, fault line-slow 1500ms",
        "fault line-slow 300ms, fault line-slow 300ms",
        "fault line-garbled 200, fault line-garbled 200",
        "fault power-cut, fault power-cut 60s",
        "fault power-cut 10m, fault power-cut 600s",
        "fault power-cut byte 17, fault power-cut 60s byte 17",
        "fault power-cut 10m byte 0, fault power-cut 600s byte 0",
        "fault clock-stepped -1h30m, fault clock-stepped -5400s",
        "fault clock-rolled-back, fault clock-rolled-back 86400s",
        "fault broker-slow 2s, fault broker-slow 2s",
        "mend sensor-noisy pad, mend sensor-noisy pad",
        "mend clock-stopped, mend clock-stopped",
    })
    void whatIsTypedIsUnderstood(String typed, String meant) throws NotUnderstood {
        Order order = Order.of(List.of(typed.split(" ")), ALL);
        assertEquals(meant, order.toString());
        assertEquals(order, Order.of(List.of(meant.split(" ")), ALL), "what is told can be typed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            break sensor-open pad          | allowed is: fault NAME…, mend NAME…
            fault                          | allowed behind fault is: sensor-open pad|twin|skin, sensor-short
            fault sensor-opened pad        | allowed behind fault is: sensor-open pad|twin|skin
            mend everything                | allowed behind mend is: sensor-open
            fault sensor-open              | allowed is: fault sensor-open pad|twin|skin
            fault sensor-open back         | allowed is: fault sensor-open pad|twin|skin
            fault sensor-open pad 3        | allowed is: fault sensor-open pad|twin|skin
            fault relay-welded pad         | allowed is: fault relay-welded heat|cold
            fault sensor-noisy pad loud    | CODES is a number from 1 to 2000
            fault sensor-noisy pad 0       | CODES is a number from 1 to 2000
            fault sensor-held pad          | allowed is: fault sensor-held pad|twin|skin CELSIUS; CELSIUS is a number
            fault sensor-drifting pad 90   | CELSIUS_PER_MINUTE is a number from -60 to 60
            fault line-slow 3              | SPAN is a time from 1ms to 30d
            fault line-slow -3s            | SPAN is a time from 1ms to 30d
            fault clock-stepped 500d       | [-]SPAN is a time of up to 400d
            fault power-cut byte           | allowed is: fault power-cut [SPAN] [byte N]
            fault power-cut byte 1000000   | allowed is: fault power-cut [SPAN] [byte N]
            fault pump-stopped now         | allowed is: fault pump-stopped
            mend sensor-noisy              | allowed is: mend sensor-noisy pad|twin|skin
            mend sensor-noisy pad 50       | allowed is: mend sensor-noisy pad|twin|skin
            """)
    void whatIsNotUnderstoodIsToldWithWhatIsAllowed(String typed, String allowed) {
        NotUnderstood told = assertThrows(NotUnderstood.class, () -> Order.of(List.of(typed.split(" ")), ALL));
        assertEquals(typed, told.words());
        assertTrue(told.allowed().contains(allowed), told::allowed);
    }

    @Test
    void aFaultThatCannotBeSetHereIsToldWithThoseThatCan() {
        Set<Mishap> inNoOrder = Set.copyOf(Mishap.of(Mishap.Place.LINE));
        NotUnderstood told =
                assertThrows(NotUnderstood.class, () -> Order.of(List.of("fault", "broker-gone"), inNoOrder));
        assertEquals(
                "this cannot be set here; allowed behind fault is: line-silent, line-garbled [PER_MILLE], line-slow [SPAN], line-cut",
                told.allowed());
    }

    @ParameterizedTest
    @EnumSource
    void eachFaultIsFoundByItsName(Mishap mishap) {
        assertEquals(mishap, Mishap.named(mishap.word()));
        assertTrue(mishap.syntax().startsWith(mishap.word()), mishap::syntax);
    }

    @Test
    void aSpanIsToTheMillisecond() throws NotUnderstood {
        Order order = Order.of(List.of("fault", "line-slow", "1s5ms"), ALL);
        assertEquals(Duration.ofMillis(1_005), order.trouble().span());
    }
}

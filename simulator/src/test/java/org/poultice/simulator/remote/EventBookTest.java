package org.poultice.simulator.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.message.ClockWord;
import org.poultice.protocol.message.EventKind;
import org.poultice.protocol.message.EventReport;
import org.poultice.protocol.message.Head;

class EventBookTest {

    @ParameterizedTest(name = "{0} misses {1}")
    @CsvSource(textBlock = """
            # stream and number of each event, gaps
            a1 a2 a3,                 0
            a1 a1 a2 a1 a2 a3,        0
            a1 a2 b1 b2,              0
            a1 b1 a2 b2,              0
            a2,                       1
            a1 a3,                    1
            a1 a3 a4 a6,              2
            a1 a2 b2,                 1
            """)
    void eachStreamIsInOrderAtLeastOnceAndWithoutGaps(String events, long gaps) {
        EventBook book = new EventBook();
        Arrays.stream(events.split(" ")).map(EventBookTest::event).forEach(book::read);
        assertEquals(gaps, book.gaps());
    }

    private static EventReport event(String word) {
        Head head = new Head(Instant.EPOCH, ClockWord.UNTRUSTED, 0, word.substring(0, 1), 0);
        return new EventReport(head, Long.parseLong(word.substring(1)), EventKind.STILL_HERE, EventReport.Details.NONE);
    }
}

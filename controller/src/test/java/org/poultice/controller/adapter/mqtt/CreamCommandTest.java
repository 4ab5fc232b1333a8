package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Occurrence;
import org.poultice.protocol.message.Answer;
import org.poultice.protocol.message.Command;
import org.poultice.protocol.message.Status;

/** What becomes of the word that there is cream on the skin. */
class CreamCommandTest {
    private static final long SEQ = 17;
    private static final String ID = "9d4e2c11-7b0a-4f5d-8c3e-1a2b3c4d5e6f";
    private static final Moment NOW = new Moment(States.NOW, Instant.EPOCH, ClockTrust.UNTRUSTED);

    private final Tally tally = new Tally();
    private final CommandDesk desk = new CommandDesk("boot-7", false, tally, finding -> "about " + finding.reason());

    private static Inbound cream(boolean retained) {
        Inbound.Request asked = new Inbound.Asked(new Command.Cream(ID));
        return new Inbound("phone", asked, retained, new Inbound.AnswerTo("t", null, Correlation.NONE));
    }

    private Answer answered(Inbound inbound) {
        return assertInstanceOf(Decision.Answered.class, desk.decide(inbound, SEQ, NOW))
                .answer();
    }

    private void assertRejected(String code, Answer answer) {
        assertEquals(Status.REJECTED, answer.status());
        assertNotNull(answer.why());
        assertEquals(code, answer.why().reason());
        Schemas.assertMeets("answer", answer.toJson());
    }

    @Test
    void itIsDoneOnceWhenTheEngineHasTakenItAlsoWhereNothingMayBeStartedFromAfar() {
        assertEquals(new Decision.Feed(new Event.CreamReported()), desk.decide(cream(false), SEQ, NOW));
        Answer answer = desk.answerFor(cream(false), List.of(new Occurrence.CreamReported()), SEQ + 1, NOW);
        assertEquals(Answer.done(ID, SEQ + 1), answer);
        Schemas.assertMeets("answer", answer.toJson());
        assertEquals(Status.DUPLICATE, answered(cream(false)).status());
    }

    @Test
    void itIsNotDoneWhenItCouldNotBeWritten() {
        desk.decide(cream(false), SEQ, NOW);
        assertRejected("NO_EFFECT", desk.answerFor(cream(false), List.of(), SEQ, NOW));
    }

    @Test
    void aRetainedOneIsRejectedForItWouldKeepHeatOffForEver() {
        assertRejected("RETAINED", answered(cream(true)));
        assertEquals(1, tally.counts().commandsRefused());
    }
}

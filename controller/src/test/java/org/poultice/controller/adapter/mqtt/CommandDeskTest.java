package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.engine.ClockTrust;
import org.poultice.controller.engine.Event;
import org.poultice.controller.engine.Occurrence;
import org.poultice.protocol.message.Answer;
import org.poultice.protocol.message.Command;
import org.poultice.protocol.message.CommandCode;
import org.poultice.protocol.message.Status;

final class CommandDeskTest {
    private static final String BOOT = "boot-7";
    private static final Instant WALL = Instant.parse("2026-01-31T18:03:12.345Z");
    private static final Moment NOW = new Moment(States.NOW, WALL, ClockTrust.TRUSTED);
    private static final long SEQ = 17;

    private final Tally tally = new Tally();
    private final CommandDesk desk = desk(true);

    private CommandDesk desk(boolean remoteStart) {
        return new CommandDesk(BOOT, remoteStart, tally, finding -> "about " + finding.reason());
    }

    private static Inbound from(String requester, Command command, boolean retained) {
        return new Inbound(
                requester, new Inbound.Asked(command), retained, new Inbound.AnswerTo("t", null, Correlation.NONE));
    }

    private static Inbound from(Command command) {
        return from("phone", command, false);
    }

    private static String id(int number) {
        return new UUID(0, number).toString();
    }

    private static Command.Start start(int id) {
        return new Command.Start(id(id), WALL, 10_000, BOOT, SEQ);
    }

    private Answer answered(Inbound inbound, Moment now) {
        return assertInstanceOf(Decision.Answered.class, desk.decide(inbound, SEQ, now))
                .answer();
    }

    private Event fed(Inbound inbound) {
        return assertInstanceOf(Decision.Feed.class, desk.decide(inbound, SEQ, NOW))
                .event();
    }

    private static CommandCode code(Answer answer) {
        assertEquals(Status.REJECTED, answer.status());
        assertNotNull(answer.why());
        Schemas.assertMeets("answer", answer.toJson());
        return CommandCode.valueOf(answer.why().reason());
    }

    @Test
    void aStartArms() {
        Inbound start = from(start(1));
        assertEquals(new Event.StartRequested(), fed(start));
        Answer answer = desk.answerFor(start, List.of(new Occurrence.Armed(States.in(60))), SEQ + 1, NOW);
        assertEquals(Answer.accepted(id(1), WALL.plusSeconds(60), 60_000, SEQ + 1), answer);
        Schemas.assertMeets("answer", answer.toJson());
    }

    @Test
    void aStartThatTheEngineRefusesIsRejectedWithTheNumbersAndWhenThatEnds() {
        Inbound start = from(start(1));
        fed(start);
        Answer answer = desk.answerFor(start, List.of(new Occurrence.Refused(States.BREAK_NOT_KEPT)), SEQ + 1, NOW);
        assertEquals("""
                {"v":1,"id":"00000000-0000-0000-0000-000000000001","status":"rejected","code":"BREAK_NOT_KEPT",\
                "actual":754000,"limit":1200000,"unit":"ms","text":"about BREAK_NOT_KEPT",\
                "until":"2026-01-31T18:10:38.345Z","endsInMs":446000,"stateSeq":18}""", answer.toJson());
        Schemas.assertMeets("answer", answer.toJson());
    }

    @Test
    void aStartToWhichTheEngineSaysNothingIsRejected() {
        Inbound start = from(start(1));
        fed(start);
        assertEquals(CommandCode.NO_EFFECT, code(desk.answerFor(start, List.of(), SEQ, NOW)));
    }

    @Test
    void aRetainedStartIsRejected() {
        assertEquals(CommandCode.RETAINED, code(answered(from("phone", start(1), true), NOW)));
    }

    @Test
    void theSettingForbidsStarts() {
        Decision decision = desk(false).decide(from(start(1)), SEQ, NOW);
        assertEquals(
                CommandCode.REMOTE_START_OFF,
                code(assertInstanceOf(Decision.Answered.class, decision).answer()));
    }

    @Test
    void aStartForAnotherBootIsRejected() {
        Command.Start other = new Command.Start(id(1), WALL, 10_000, "boot-6", SEQ);
        assertEquals(CommandCode.OTHER_BOOT, code(answered(from(other), NOW)));
    }

    @ParameterizedTest
    @CsvSource({"16", "18", "0"})
    void aStartInAnotherStateThanThePresentIsRejected(long seq) {
        Command.Start other = new Command.Start(id(1), WALL, 10_000, BOOT, seq);
        Answer answer = answered(from(other), NOW);
        assertEquals(CommandCode.STATE_CHANGED, code(answer));
        assertNotNull(answer.why());
        assertEquals(seq, answer.why().actual());
        assertEquals(SEQ, answer.why().limit());
        assertEquals(SEQ, answer.stateSeq());
    }

    @ParameterizedTest
    @CsvSource({
        // age in ms, time to live in ms, code
        "    0, 10000, ",
        "10000, 10000, ",
        "10001, 10000, EXPIRED",
        " 1001,  1000, EXPIRED",
        "-5000, 10000, ",
        "-5001, 10000, FROM_THE_FUTURE",
    })
    void howOldAStartMayBe(long ageMs, long ttlMs, CommandCode expected) {
        Command.Start start = new Command.Start(id(1), WALL.minusMillis(ageMs), ttlMs, BOOT, SEQ);
        Decision decision = desk.decide(from(start), SEQ, NOW);
        if (expected == null) {
            assertInstanceOf(Decision.Feed.class, decision);
        } else {
            Answer answer = assertInstanceOf(Decision.Answered.class, decision).answer();
            assertEquals(expected, code(answer));
        }
    }

    @Test
    void theAgeOfAStartIsNotLookedAtWhileTheTimeOfDayIsNotTrusted() {
        Moment wrong = new Moment(States.NOW, Instant.EPOCH, ClockTrust.UNTRUSTED);
        assertInstanceOf(Decision.Feed.class, desk.decide(from(start(1)), SEQ, wrong));
        Command.Start other = new Command.Start(id(2), WALL, 10_000, "boot-6", SEQ);
        assertEquals(CommandCode.OTHER_BOOT, code(answered(from(other), wrong)));
        Command.Start stale = new Command.Start(id(3), WALL, 10_000, BOOT, SEQ - 1);
        assertEquals(CommandCode.STATE_CHANGED, code(answered(from(stale), wrong)));
    }

    @Test
    void whatCannotBeReadIsRejectedAndCounted() {
        Inbound garbage = new Inbound(
                "phone",
                new Inbound.Unreadable(CommandCode.MALFORMED, "not JSON"),
                false,
                new Inbound.AnswerTo("t", null, Correlation.NONE));
        Answer answer = answered(garbage, NOW);
        assertEquals(CommandCode.MALFORMED, code(answer));
        assertNull(answer.id());
        assertEquals(1, tally.counts().commandsRefused());
    }

    @Test
    void aStopIsDoneWhateverIsWrongWithIt() {
        Inbound retained = from("phone", new Command.Stop(null), true);
        assertEquals(new Event.StopRequested(), fed(retained));
        Answer answer = desk.answerFor(retained, List.of(), SEQ, NOW);
        assertEquals(Answer.done(null, SEQ), answer);
        Schemas.assertMeets("answer", answer.toJson());
    }

    @Test
    void aStopIsDoneEvenWithoutRemoteStart() {
        assertInstanceOf(Decision.Feed.class, desk(false).decide(from(new Command.Stop(id(1))), SEQ, NOW));
    }

    @Test
    void aStopWithTheSameIdIsDoneAgainAndAnsweredAsADuplicate() {
        Inbound stop = from(new Command.Stop(id(1)));
        fed(stop);
        Answer first = desk.answerFor(stop, List.of(), SEQ, NOW);
        assertEquals(new Event.StopRequested(), fed(stop));
        Answer second = desk.answerFor(stop, List.of(), SEQ + 5, NOW);
        assertEquals(first.again(), second);
        assertEquals(Status.DUPLICATE, second.status());
        assertEquals(Status.DONE, second.first());
    }

    @Test
    void aStartWithTheSameIdIsAnsweredAgainAndNotDoneAgain() {
        Inbound start = from(start(1));
        fed(start);
        Answer first = desk.answerFor(start, List.of(new Occurrence.Armed(States.in(60))), SEQ + 1, NOW);
        // Later, and in another state.
        Moment later = new Moment(States.in(600), WALL.plus(Duration.ofMinutes(10)), ClockTrust.TRUSTED);
        assertEquals(new Decision.Answered(first.again()), desk.decide(start, SEQ + 9, later));
    }

    @Test
    void aRejectionIsGivenAgainToo() {
        Inbound late = from(new Command.Start(id(1), WALL.minusSeconds(60), 10_000, BOOT, SEQ));
        Answer first = answered(late, NOW);
        assertEquals(first.again(), answered(late, NOW));
        assertEquals(1, tally.counts().commandsRefused());
    }

    @Test
    void twoRequestersMayUseTheSameId() {
        Inbound mine = from("phone", start(1), false);
        fed(mine);
        desk.answerFor(mine, List.of(new Occurrence.Armed(States.in(60))), SEQ, NOW);
        assertEquals(new Event.StartRequested(), fed(from("clinic", start(1), false)));
    }

    @Test
    void theLast64AnswersAreKept() {
        for (int i = 0; i <= CommandDesk.KEPT; i++) {
            Inbound start = from(start(i));
            fed(start);
            desk.answerFor(start, List.of(new Occurrence.Armed(States.in(60))), SEQ, NOW);
        }
        assertInstanceOf(Decision.Answered.class, desk.decide(from(start(1)), SEQ, NOW));
        assertInstanceOf(Decision.Feed.class, desk.decide(from(start(0)), SEQ, NOW));
    }
}

package org.poultice.controller.adapter.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.poultice.protocol.message.Answer;
import org.poultice.protocol.message.BadMessage;
import org.poultice.protocol.message.Command;
import org.poultice.protocol.message.Counts;
import org.poultice.protocol.message.Status;
import org.poultice.protocol.message.Topics;

/** Commands through a broker, from an independent client to the desk and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsTest {
    private static final Topics TOPICS = Links.TOPICS;
    private static final String COMMANDS = TOPICS.commands("phone");
    private static final String ANSWERS = TOPICS.answers("phone");

    private final EmbeddedBroker broker;
    private final Reader reader;
    private final DeskLoop loop = new DeskLoop();
    private final PahoLink link;

    CommandsTest() throws Exception {
        broker = EmbeddedBroker.start();
        reader = Reader.at(broker.port());
        link = PahoLink.open(Links.settings(broker.uri()), Links.TIMES, loop.intake(), loop.tally);
        loop.start(link);
    }

    @BeforeAll
    void isOnline() throws InterruptedException {
        reader.await(TOPICS.availability(), "online");
    }

    @BeforeEach
    void forget() {
        reader.forget();
    }

    @AfterAll
    void stop() throws IOException {
        loop.close();
        link.close();
        reader.close();
        broker.close();
    }

    private Command.Start start() {
        return new Command.Start(
                UUID.randomUUID().toString(), Instant.now(), 10_000, DeskLoop.BOOT, loop.stateSeq.get());
    }

    private Answer lastAnswer(int count) throws InterruptedException, BadMessage {
        List<String> answers = reader.await(ANSWERS, count);
        answers.forEach(json -> Schemas.assertMeets("answer", json));
        return Answer.read(answers.getLast().getBytes(StandardCharsets.UTF_8));
    }

    private String lastCode(int count) throws InterruptedException, BadMessage {
        Answer answer = lastAnswer(count);
        assertEquals(Status.REJECTED, answer.status());
        return answer.why() == null ? "" : answer.why().reason();
    }

    @Test
    void aStartIsAcceptedOnce() throws Exception {
        Command.Start start = start();
        reader.publish(COMMANDS, start.toJson());
        Answer first = lastAnswer(1);
        assertEquals(Status.ACCEPTED, first.status());
        assertEquals(start.id(), first.id());
        reader.publish(COMMANDS, start.toJson());
        assertEquals(first.again(), lastAnswer(2));
        assertEquals(first.stateSeq(), loop.stateSeq.get());
    }

    @Test
    void aStopIsDoneEachTime() throws Exception {
        int before = loop.stops.get();
        String stop = new Command.Stop(UUID.randomUUID().toString()).toJson();
        reader.publish(COMMANDS, stop);
        assertEquals(Status.DONE, lastAnswer(1).status());
        reader.publish(COMMANDS, stop);
        assertEquals(Status.DUPLICATE, lastAnswer(2).status());
        assertEquals(before + 2, loop.stops.get());
    }

    @Test
    void whatIsNoCommandIsRefusedWithACode() throws Exception {
        long before = loop.tally.counts().commandsRefused();
        reader.publish(COMMANDS, "hello");
        assertEquals("MALFORMED", lastCode(1));
        reader.publish(COMMANDS, "{\"v\":1,\"op\":\"reset\"}");
        assertEquals("UNKNOWN_OP", lastCode(2));
        reader.publish(COMMANDS, start().toJson() + " ".repeat(10_000));
        assertEquals("TOO_LARGE", lastCode(3));
        reader.publish(COMMANDS, start().toJson().replace("boot-7", "boot-6"));
        assertEquals("OTHER_BOOT", lastCode(4));
        assertEquals(before + 4, loop.tally.counts().commandsRefused());
    }

    @Test
    void aStopThatIsTooLongIsDone() throws Exception {
        int before = loop.stops.get();
        reader.publish(COMMANDS, "x".repeat(20_000) + "\"op\":\"stop\"");
        assertEquals(Status.DONE, lastAnswer(1).status());
        assertEquals(before + 1, loop.stops.get());
    }

    @Test
    void aFloodOfGarbageIsDroppedAndAStopInItIsDone() throws Exception {
        long seed = RandomGenerator.getDefault().nextLong();
        Random random = new Random(seed);
        Counts before = loop.tally.counts();
        int stopsBefore = loop.stops.get();
        int flood = 3_000;
        for (int i = 0; i < flood; i++) {
            byte[] garbage = new byte[random.nextInt(6_000)];
            random.nextBytes(garbage);
            reader.publish(COMMANDS, new String(garbage, StandardCharsets.ISO_8859_1));
        }
        reader.publish(COMMANDS, "{\"v\":1,\"op\":\"stop\"}");
        Eventually.is(() -> loop.stops.get() == stopsBefore + 1, () -> "a stop; seed " + seed);
        Counts after = loop.tally.counts();
        long refused = after.commandsRefused() - before.commandsRefused();
        long dropped = after.commandsDropped() - before.commandsDropped();
        assertEquals(flood, refused + dropped, "seed " + seed);
        assertTrue(dropped > flood / 2, () -> dropped + " dropped; seed " + seed);
        // And the reports still go out.
        link.publish(Links.event(1));
        reader.await(TOPICS.event(), "event 1");
        // The next test finds the intake as it was.
        Thread.sleep(Intake.AT_ONCE * Intake.ONE_EACH_NANOS / 1_000_000);
    }
}

package org.poultice.simulator.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Also of use to other tests: {@link #send}. */
public class ChildTest {
    private static final long GENEROUS_SECONDS = 120;

    @TempDir
    Path directory;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Child> ended = new LinkedBlockingQueue<>();

    private final Child.Listener listener = new Child.Listener() {
        @Override
        public void said(String line) {
            said.add(line);
        }

        @Override
        public void ended(Child child) {
            ended.add(child);
        }
    };

    @Test
    void itIsFollowedTypedAtAndEndsWithItsInput() throws Exception {
        try (Child pad = start("sim", "--exit-on-eof")) {
            assertTrue(next().startsWith("/dev/"));
            pad.type('b');
            assertTrue(next().endsWith("button down"));
            assertFalse(pad.isDismissed());
        }
        Child gone = ended.poll(GENEROUS_SECONDS, TimeUnit.SECONDS);
        assertNotNull(gone);
        assertTrue(gone.isDismissed());
        assertFalse(gone.isAlive());
        assertTrue(gone.lastWords().startsWith("the process of the child ended with status 0"), gone.lastWords());
        assertTrue(Files.readString(output()).contains("button down"));
        gone.type('b');
    }

    @Test
    void itsLastWordsAreKeptForPeople() throws Exception {
        Files.writeString(output(), "from a process before it\n");
        try (Child pad = start("sim", "--no-such-option")) {
            assertNotNull(ended.poll(GENEROUS_SECONDS, TimeUnit.SECONDS));
            assertFalse(pad.isDismissed());
            String words = pad.lastWords();
            assertTrue(words.startsWith("the process of the child ended with status 2:\n    "), words);
            assertTrue(words.contains("--no-such-option"), words);
            assertTrue(words.lines().count() <= 6, words);
            assertTrue(Files.readString(output()).startsWith("from a process before it\n"));
        }
    }

    @Test
    void oneThatWasKilledIsSaidToHaveBeen() throws Exception {
        try (Child pad = start("sim", "--exit-on-eof")) {
            next();
            pad.kill();
            assertNotNull(ended.poll(GENEROUS_SECONDS, TimeUnit.SECONDS));
            assertTrue(pad.isDismissed());
            assertTrue(pad.lastWords().startsWith("the process of the child was ended by signal 9"), pad.lastWords());
        }
    }

    @Test
    void theSignalsOfATerminalDoNotReachIt() throws Exception {
        try (Child pad = start("sim", "--exit-on-eof")) {
            next();
            for (String signal : List.of("INT", "HUP", "TSTP")) {
                assertEquals(0, send(signal, pad.pid()));
            }
            pad.type('b');
            assertTrue(next().endsWith("button down"));
        }
    }

    @Test
    void aChildGetsTheArchiveOfThisProcess() throws IOException {
        assertEquals(
                List.of("-XX:SharedArchiveFile=/x/simulator.jsa"),
                ChildJvm.archive(List.of("java", "-Xmx1g", "-XX:SharedArchiveFile=/x/simulator.jsa", "-cp", "y")));
        assertEquals(List.of(), ChildJvm.archive(List.of("java", "-cp", "y")));
        List<String> line = ChildJvm.commandLine(List.of("sim", "--quiet"));
        assertEquals(
                List.of("org.poultice.simulator.Main", "sim", "--quiet"), line.subList(line.size() - 3, line.size()));
    }

    public static int send(String signal, long pid) throws IOException, InterruptedException {
        return new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                .inheritIO()
                .start()
                .waitFor();
    }

    private Child start(String... arguments) throws IOException {
        return Child.start("child", ChildJvm.commandLine(List.of(arguments)), output(), listener);
    }

    private Path output() {
        return directory.resolve("child.log");
    }

    private String next() throws InterruptedException {
        return String.valueOf(said.poll(GENEROUS_SECONDS, TimeUnit.SECONDS));
    }
}

package org.poultice.controller.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The unit file, looked at by systemd's own tools. */
class ServiceUnitTest {
    private static final Path SYSTEMD = Path.of("src/main/systemd");
    private static final String INSTALLED = "/opt/poultice/poultice";
    private static final Pattern SCORE = Pattern.compile("Overall exposure level for poultice.service: ([0-9.]+)");

    /** In tenths, as the tool counts: 0 is a prison, 96 is a service without any of it. */
    private static final int MOST_EXPOSED = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path directory;

    @Test
    void systemdUnderstandsEveryLine() throws Exception {
        Path unit = unit();
        assertEquals("", run("systemd-analyze", "verify", "--man=no", unit.toString()));
    }

    @Test
    void aLineThatSystemdDoesNotUnderstandIsFound() throws Exception {
        Path unit = unit();
        Files.writeString(unit, Files.readString(unit).replace("ProtectSystem=", "ProtectSytem="));
        String said = run("systemd-analyze", "verify", "--man=no", unit.toString());
        assertTrue(said.contains("ProtectSytem"), said);
    }

    @Test
    void itIsExposedToNoMoreThanItNeeds(TestInfo info) throws Exception {
        String said = run(
                "systemd-analyze",
                "security",
                "--no-pager",
                "--offline=true",
                "--threshold=" + MOST_EXPOSED,
                unit().toString());
        Matcher score = SCORE.matcher(said);
        assertTrue(score.find(), said);
        String tenths = score.group(1);
        assertTrue(Double.parseDouble(tenths) * 10 <= MOST_EXPOSED, said);
        String document = Files.readString(Path.of("../docs/install.md"));
        assertTrue(document.contains("**" + tenths + "**"), "docs/install.md says another score than " + tenths);
    }

    @Test
    void itsCommandsAreThoseThatThereAre() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher line =
                Pattern.compile("(?m)^Exec\\w+=" + INSTALLED + " (\\w+) ").matcher(text());
        while (line.find()) {
            commands.add(line.group(1));
        }
        assertEquals(List.of("run", "off"), commands);
        assertTrue(Main.commands().getSubcommands().keySet().containsAll(commands));
    }

    /** As it would be where it is installed here. */
    private Path unit() throws IOException {
        String launcher = Path.of("../poultice").toRealPath().toString();
        return Files.writeString(directory.resolve("poultice.service"), text().replace(INSTALLED, launcher));
    }

    private static String text() throws IOException {
        return Files.readString(SYSTEMD.resolve("poultice.service"));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command[0]), command[0] + " is missing; install the package systemd");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return said;
    }

    private static boolean isInstalled(String program) {
        for (String place : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(place, program))) {
                return true;
            }
        }
        return false;
    }
}

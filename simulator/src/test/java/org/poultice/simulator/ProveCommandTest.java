package org.poultice.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.poultice.controller.boot.Cli;
import picocli.CommandLine;

class ProveCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theStoryOfAMutantIsToldStepByStep() {
        assertEquals(Cli.OK, execute("prove", "--show", "both-outputs"));
        String text = out.toString();
        assertTrue(text.contains("caught    both-outputs           I4    in  5 steps  both outputs are driven"), text);
        assertTrue(text.contains("    1  the process starts"), text);
        assertTrue(text.contains("       violates I4: never heat and cold together"), text);
    }

    @Test
    void anUnknownMutantIsAnsweredWithThoseThatThereAre() {
        assertEquals(2, execute("prove", "--show", "nobody"));
        assertTrue(
                err.toString().contains("--show nobody: there is no such mutant; allowed is pause-gives-back, "),
                err.toString());
        assertEquals("", out.toString());
    }

    private int execute(String... arguments) {
        CommandLine commands = Main.commands();
        commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commands.execute(arguments);
    }
}

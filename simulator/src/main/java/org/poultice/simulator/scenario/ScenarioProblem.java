package org.poultice.simulator.scenario;

/**
 * Why a file is no scenario, for the person who wrote it.
 *
 * @param file its name
 * @param line from 1
 * @param value the words that are wrong
 * @param allowed what may stand there
 */
public record ScenarioProblem(String file, int line, String value, String allowed) {

    @Override
    public String toString() {
        return "%s:%d: \"%s\" is not understood; %s".formatted(file, line, value, allowed);
    }
}

package org.poultice.simulator.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breadth first finds the shortest story first; a longer one than these means that the explorer has gone blind to something. */
class MutantsTest {
    private static final String KNOWN = """
            pause-gives-back       | I2    | 12
            rest-from-start        | I2    | 11
            lease-not-counted      | I2    | 12
            lease-too-long         | I1    | 10
            drive-first            | I2    | 13
            failure-swallowed      | I2    | 14
            wall-break             | I2    | 12
            both-outputs           | I4    |  5
            change-without-break   | I4    | 11
            stop-ignored           | STOP  |  6
            stop-ignored-in-break  | START | 16
            button-ignored         | STOP  |  6
            held-ignored           | STOP  |  6
            session-without-end    | START | 25
            remote-start-starts    | START |  4
            never-starts           | LIVE  |  2
            cooldown-waived        | I2    | 14
            bounds-swapped         | I2    | 14
            running-not-counted    | I2    | 14
            gap-is-rest            | I2    | 16
            trip-forgotten         | TRIP  |  6
            starts-by-itself       | START |  9
            wall-switch            | I3    |  8
            gap-is-age             | I3    | 10
            new-injury-ignored     | I3    | 15
            promise-not-durable    | I3    | 17
            day-forgotten          | I5    | 19
            day-not-counted        | I5    | 17
            jump-believed          | I2    |  9
            untrusted-believed     | I2    | 12
            gap-upper-bound        | I2    | 11
            age-upper-bound        | I3    | 10
            loss-ignored           | I2    |  9
            unseen-not-counted     | I5    | 12
            damage-ignored         | I2    | 12
            damage-forgets-day     | I5    | 13
            naive-memory           | I2    |  8
            naive-wall             | I2    |  8
            naive-no-dead-man      | I1    |  9
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = KNOWN)
    void isCaughtByTheShortestStoryThatIsKnown(String name, String rule, int steps) {
        Proof.Outcome outcome = Proof.mutant(name);
        assertEquals(
                rule + " in " + steps,
                outcome == null ? "no such mutant" : outcome.violated() + " in " + outcome.depth());
    }

    @Test
    void eachMutantStandsInTheTable() {
        List<String> known =
                KNOWN.lines().map(line -> line.split("\\|")[0].strip()).toList();
        assertEquals(Proof.names(), known);
        assertEquals(known.size(), known.stream().collect(Collectors.toSet()).size());
    }
}

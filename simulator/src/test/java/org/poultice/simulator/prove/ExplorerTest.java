package org.poultice.simulator.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.protocol.plan.CarePlan.Course;

class ExplorerTest {
    private static final int PLENTY = 2_000_000;

    private static final Slice TINY = tiny("one application of 1, break 1", 0, 0, Course.COLD_THEN_HEAT);

    static List<Slice> tinySlices() {
        return List.of(
                TINY,
                tiny("switch at 2", 2, 0, Course.COLD_THEN_HEAT),
                tiny("one in a day of 3", 0, 3, Course.COLD_THEN_HEAT),
                tiny("heat and cold in turn", 0, 0, Course.CONTRAST));
    }

    private static Slice tiny(String name, int switchAfter, int day, Course course) {
        Scale scale = new Scale(Duration.ofSeconds(30), 1, 1, 1, switchAfter, day, 1, 2, course, false);
        return new Slice(name, List.of(Rule.ALL), scale, Slices.BREAK.actions());
    }

    @ParameterizedTest
    @MethodSource("tinySlices")
    void whatShipsViolatesNothing(Slice slice) {
        Explorer.Found found = explore(slice);
        assertNull(found.violated(), () -> String.join("\n", found.story()));
        assertTrue(found.states() > 1_000, slice + " has only " + found.states() + " states");
    }

    @Test
    void itGoesThroughTheSameStatesEachTime() {
        assertEquals(explore(TINY), explore(TINY));
    }

    @Test
    void itDoesNotPretendToHaveComeToAnEnd() {
        Explorer explorer = new Explorer(TINY, new Product(TINY.scale().rules()), 100);
        assertThrows(IllegalStateException.class, explorer::explore);
    }

    /** The story of a state leads there from the beginning, by single steps. */
    @Test
    void aStoryHasAStepForEachLevelOfDepth() {
        Mutant mutant = RestMutants.ALL.get(0);
        Explorer.Found found = mutant.explorer(PLENTY).explore();
        assertEquals(found.depth(), found.story().size());
        assertEquals("the process starts", found.story().get(0).split(":")[0]);
    }

    private static Explorer.Found explore(Slice slice) {
        return new Explorer(slice, new Product(slice.scale().rules()), PLENTY).explore();
    }
}

package org.poultice.controller.adapter.gpio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.controller.engine.Button;
import org.poultice.controller.engine.Exposure;
import org.poultice.controller.engine.Finding;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.PadAbilities;
import org.poultice.controller.engine.PadView;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Reason;
import org.poultice.controller.engine.Regulator;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.RulesFixture;
import org.poultice.controller.engine.Session;
import org.poultice.controller.engine.State;
import org.poultice.protocol.plan.Modality;

/** What a person sees and hears, and that nobody needs colours to tell it apart. */
class LampsTest {
    private static final long STEP = 100_000_000L;
    private static final int MINUTE = 600;
    private static final MonoTime NOW = MonoTime.ofMillis(100_000_000);
    private static final Rules RULES = RulesFixture.rules(RulesFixture.BACK_SPASM);
    private static final Finding TOO_HOT = new Finding(Reason.PAD_TOO_HOT, 46_100, 46_000, null);

    private final Lamps lamps = new Lamps(RULES);

    static Stream<Arguments> states() {
        Exposure resting = new Exposure(NOW.minus(Duration.ofMinutes(19)), List.of());
        Exposure full = new Exposure(
                NOW.minus(Duration.ofHours(1)),
                IntStream.range(0, 8)
                        .mapToObj(i -> NOW.minus(Duration.ofHours(9 - i)))
                        .toList());
        Phase idle = State.fresh(NOW).phase();
        return Stream.of(
                Arguments.of(state(idle, Exposure.NONE), Pattern.READY),
                Arguments.of(state(idle, resting), Pattern.NOT_READY),
                Arguments.of(state(idle, full), Pattern.NOT_READY),
                Arguments.of(state(new Phase.Armed(NOW), Exposure.NONE), Pattern.ARMED),
                Arguments.of(state(applying(Modality.HEAT), resting), Pattern.HEATING),
                Arguments.of(state(applying(Modality.COLD), resting), Pattern.COOLING),
                Arguments.of(state(breaking(), resting), Pattern.BREAKING),
                Arguments.of(state(tripped(), Exposure.NONE), Pattern.TRIPPED),
                Arguments.of(State.fresh(NOW), Pattern.PAD_MISSING),
                Arguments.of(warned(state(idle, Exposure.NONE), Reason.BUTTON_STUCK), Pattern.BUTTON_STUCK),
                Arguments.of(
                        warned(state(applying(Modality.HEAT), resting), Reason.BUTTON_STUCK), Pattern.BUTTON_STUCK),
                Arguments.of(warned(state(tripped(), resting), Reason.BUTTON_STUCK), Pattern.TRIPPED));
    }

    @ParameterizedTest
    @MethodSource("states")
    void stateHasItsPattern(State state, Pattern pattern) {
        assertEquals(pattern, Pattern.of(state, NOW, RULES));
    }

    @Test
    void everyPatternIsTheOneOfSomeStateButThatOfSilence() {
        List<Object> shown = states().map(row -> row.get()[1]).distinct().toList();
        assertEquals(Pattern.values().length - 1, shown.size());
    }

    @Test
    void everyPatternDiffersFromEveryOtherWithoutColourWheneverOneBeginsToLook() {
        for (Pattern one : Pattern.values()) {
            for (Pattern other : Pattern.values()) {
                if (one != other) {
                    String longRun = bright(other, 2 * MINUTE);
                    assertFalse(longRun.contains(bright(one, MINUTE)), one + " looks like " + other);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingFlashesMoreThanThreeTimesInASecond(Pattern pattern) {
        String run = bright(pattern, MINUTE);
        for (int from = 0; from + 10 <= run.length(); from++) {
            String second = run.substring(from, from + 10);
            long flashes = IntStream.range(1, 10)
                    .filter(i -> second.charAt(i) == '1' && second.charAt(i - 1) == '0')
                    .count();
            assertTrue(flashes <= 3, pattern + " flashes " + flashes + " times in " + second);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SILENT", "TRIPPED"},
            mode = EnumSource.Mode.EXCLUDE)
    void warningShowsInEveryPatternAsADarkAndARedMoment(Pattern pattern) {
        StringBuilder run = new StringBuilder();
        for (int step = 30; step < 36; step++) {
            run.append(pattern.lampAt(step * STEP, true));
        }
        assertEquals("..rr..", run.toString());
    }

    @Test
    void patternBeginsWithItsStateAndGoesOnWhileThatLasts() {
        lamps.ticked(state(applying(Modality.HEAT), Exposure.NONE), NOW);
        assertEquals(new Lamps.Lit(true, false, false, false), lamps.at(NOW));
        MonoTime later = NOW.plus(Duration.ofSeconds(3));
        lamps.ticked(state(applying(Modality.HEAT), Exposure.NONE), later);
        assertEquals(Lamps.Lit.NOTHING, lamps.at(later), "the gap after three seconds");
    }

    @Test
    void nothingIsLitBeforeTheControllerHasSaidAnything() {
        assertEquals(Lamps.Lit.NOTHING, lamps.at(NOW));
    }

    @Test
    void redIsLitWithoutEndWhenTheControllerSaysNothingAnyMore() {
        lamps.ticked(state(applying(Modality.HEAT), Exposure.NONE), NOW);
        for (int step = 50; step < 200; step++) {
            assertEquals(new Lamps.Lit(false, false, true, false), lamps.at(NOW.plus(Duration.ofNanos(step * STEP))));
        }
    }

    @Test
    void warningOfAnotherKindThanTheButtonIsShown() {
        lamps.ticked(warned(state(applying(Modality.HEAT), Exposure.NONE), Reason.PAD_HOT), NOW);
        assertEquals(new Lamps.Lit(false, false, true, false), lamps.at(NOW.plus(Duration.ofMillis(200))));
    }

    static Stream<Arguments> sounds() {
        return Stream.of(
                Arguments.of(ended(Occurrence.Ending.COMPLETED), "#.#"),
                Arguments.of(ended(Occurrence.Ending.STOPPED), ""),
                Arguments.of(ended(Occurrence.Ending.TRIPPED), ""),
                Arguments.of(new Occurrence.Tripped(TOO_HOT), "#####.....#####.....#####"),
                Arguments.of(new Occurrence.Refused(TOO_HOT), ""),
                Arguments.of(new Occurrence.Warned(TOO_HOT), ""));
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void soundComesOnceAndEnds(Occurrence what, String expected) {
        State state = state(tripped(), Exposure.NONE);
        lamps.occurred(what, state, NOW);
        StringBuilder heard = new StringBuilder();
        for (int step = 0; step < 10 * MINUTE; step++) {
            MonoTime now = NOW.plus(Duration.ofNanos(step * STEP));
            lamps.ticked(state, now);
            heard.append(lamps.at(now).buzzer() ? '#' : '.');
        }
        assertEquals(expected, heard.toString().replaceAll("\\.*$", ""));
    }

    @Test
    void documentDrawsEveryRhythmAndSoundAsItIs() throws IOException {
        String document = Files.readString(Path.of("../docs/lamps.md"));
        for (Pattern pattern : Pattern.values()) {
            assertTrue(
                    document.lines()
                            .anyMatch(line -> line.startsWith("| `" + pattern.word() + "` ")
                                    && line.contains("`" + pattern.rhythm() + "`")),
                    pattern + " is not in docs/lamps.md as " + pattern.rhythm());
        }
        for (Chime chime : Chime.values()) {
            assertTrue(document.contains("`" + chime.sound() + "` |"), chime + " is not in docs/lamps.md");
        }
    }

    private static String bright(Pattern pattern, int steps) {
        StringBuilder run = new StringBuilder();
        for (int step = 0; step < steps; step++) {
            run.append(pattern.lampAt(step * STEP, false) == '.' ? '0' : '1');
        }
        return run.toString();
    }

    private static State state(Phase phase, Exposure exposure) {
        State fresh = State.fresh(NOW);
        PadAbilities abilities = new PadAbilities(true, true, true);
        PadView none = PadView.ABSENT;
        PadView pad = new PadView(
                abilities,
                null,
                none.sampledAt(),
                none.padMilliC(),
                none.twinMilliC(),
                none.skinMilliC(),
                none.readAt(),
                0,
                null,
                none.timers(),
                none.signs());
        return new State(phase, exposure, null, pad, Button.UP, 0, 0, 0, fresh.provenAt());
    }

    @SuppressWarnings("EnumOrdinal") // the state's own way to say it
    private static State warned(State state, Reason reason) {
        return new State(
                state.phase(), state.exposure(), null, state.pad(), Button.UP, 1L << reason.ordinal(), 0, 0, NOW);
    }

    private static Phase applying(Modality modality) {
        return new Phase.Applying(session(modality), NOW, NOW, NOW, new Regulator(false, NOW));
    }

    private static Phase breaking() {
        return new Phase.Breaking(session(Modality.COLD), NOW, null);
    }

    private static Phase tripped() {
        return new Phase.Tripped(TOO_HOT, NOW);
    }

    private static Session session(Modality modality) {
        return new Session(1, 0, 3, true, modality);
    }

    private static Occurrence ended(Occurrence.Ending why) {
        return new Occurrence.ApplicationEnded(1, 0, why, Duration.ZERO);
    }
}

package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.controller.adapter.yaml.Loaded;
import org.poultice.controller.adapter.yaml.Problem;
import org.poultice.controller.adapter.yaml.YamlDocument;
import org.poultice.simulator.tissue.TissueCase.Start;
import org.poultice.simulator.tissue.TissueCase.Switch;

class TissueCaseReaderTest {
    private static final String EVERYTHING = """
            scheme: backward-euler
            timeStepS: 0.5
            arterialC: 36.5
            bloodHeatCapacityJPerM3K: 3.8e6
            perfusion: reactive
            layers:
              - {name: fat, thicknessMm: 10, cellMm: 0.5, conductivityWPerMK: 0.25, densityKgPerM3: 911, heatCapacityJPerKgK: 2348, perfusionPerS: 2.5e-4, metabolicWPerM3: 464}
              - {name: calf, vessels: muscle, thicknessMm: 20, conductivityWPerMK: .6, densityKgPerM3: 1090, heatCapacityJPerKgK: 3421}
            initial: {steady: {kind: contact, celsius: 23, resistanceM2KPerW: 0.125}}
            surface:
              - {fromS: 0, kind: temperature, celsius: 5}
              - {fromS: 1200, kind: contact, celsius: 23, resistanceM2KPerW: 0.125}
              - {fromS: 2400, kind: flux, wattPerM2: -500}
            deep: {kind: insulated}
            probesMm: [0, 5, 30]
            timesS: [1200, 60]
            """;

    /** Line 1 is the line of the key that a row of a table puts in. */
    private static final String REST = """

            initial: {uniformC: 37}
            surface: [{fromS: 0, kind: temperature, celsius: 5}]
            probesMm: [0, 10]
            timesS: [60]
            """;

    @Test
    void everythingIsRead() {
        TissueCase tissue = read(EVERYTHING);
        Layer fat = new Layer("fat", 0.01, 0.5e-3, 0.25, 911, 2348, 2.5e-4, 464, Vessels.FAT);
        Layer calf = new Layer("calf", 0.02, 0.25e-3, 0.6, 1090, 3421, 0, 0, Vessels.MUSCLE);
        TissueBuild build =
                new TissueBuild(List.of(fat, calf), new Blood(36.5, 3.8e6), true, Scheme.BACKWARD_EULER, 0.5);
        List<Switch> surface = List.of(
                new Switch(0, new Boundary.Temperature(5)),
                new Switch(1200, new Boundary.Contact(23, 0.125)),
                new Switch(2400, new Boundary.Flux(-500)));
        assertEquals(
                new TissueCase(
                        build,
                        new Start.Steady(new Boundary.Contact(23, 0.125)),
                        surface,
                        new Boundary.Insulated(),
                        List.of(0.0, 5.0, 30.0),
                        List.of(1200.0, 60.0)),
                tissue);
    }

    @Test
    void whatIsLeftOutIsALowerBack() {
        TissueCase tissue = read(REST);
        assertEquals(
                new TissueBuild(LowerBack.layers(0.01), Blood.OF_A_TRUNK, false, Scheme.CRANK_NICOLSON, 1),
                tissue.build());
        assertEquals(new Boundary.Temperature(37), tissue.deep());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            scheme: euler                                 | case.yaml:1: scheme: 'euler' is not known here. Allowed is crank-nicolson or backward-euler.
            timeStepS: 0                                  | case.yaml:1: timeStepS: 0 s is less than is allowed. Allowed is 0.000001 to 1000000 s.
            arterialC: "37"                               | case.yaml:1: arterialC: '37' is not what belongs here. Expected is a number such as 10, 0.25 or 2.5e-4, in °C; allowed is -200 to 500 °C.
            arterialC: .nan                               | case.yaml:1: arterialC: '.nan' is not what belongs here. Expected is a number such as 10, 0.25 or 2.5e-4, in °C; allowed is -200 to 500 °C.
            arterialC: 0x25                               | case.yaml:1: arterialC: '0x25' is not what belongs here. Expected is a number such as 10, 0.25 or 2.5e-4, in °C; allowed is -200 to 500 °C.
            arterialC: 1e400                              | case.yaml:1: arterialC: 1e400 °C is more than is allowed. Allowed is -200 to 500 °C.
            arterialC: -1e400                             | case.yaml:1: arterialC: -1e400 °C is less than is allowed. Allowed is -200 to 500 °C.
            arterialC: 1e99                               | case.yaml:1: arterialC: 1e99 °C is more than is allowed. Allowed is -200 to 500 °C.
            arterialC: 1234567890123456789012345678901234 | case.yaml:1: arterialC: 123456789012345678901234567890… °C is more than is allowed. Allowed is -200 to 500 °C.
            layers: 5                                     | case.yaml:1: layers: is '5'. Expected is a list, in brackets or with a dash on each line.
            arterial: 37                                  | case.yaml:1: arterial: is not a known key. Did you mean 'arterialC'? Known here: scheme, timeStepS, arterialC, bloodHeatCapacityJPerM3K, perfusion, layers, deep, initial, surface, probesMm, timesS.
            layers: []                                    | case.yaml:1: layers: names no layer. Give one, or remove the key for a lower back.
            deep: {kind: contcat, celsius: 37}            | case.yaml:1: deep.kind: 'contcat' is not known here. Did you mean 'contact'? Allowed is temperature or contact or flux or insulated.
            deep: {kind: flux, celsius: 37, wattPerM2: 1} | case.yaml:1: deep.celsius: is not a known key. Known here: kind, wattPerM2.
            """)
    void whatIsWrongIsSaid(String line, String problem) {
        assertEquals(problem, problems(line + REST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {fromS: 0, kind   | {fromS: 5, kind           | case.yaml:3: surface[1].fromS: the first is 5 s. The first has to be in force from 0 on.
            celsius: 5}]      | celsius: 5}, {fromS: 0, kind: insulated}] | case.yaml:3: surface[2].fromS: 0 s is not after the one before, 0 s. Write them in the order of time.
            probesMm: [0, 10] | probesMm: [0, 42.2]       | case.yaml:4: probesMm[2]: 42.2 mm is more than is allowed. Allowed is 0 to 42.1 mm.
            timesS: [60]      | timesS: [-1]              | case.yaml:5: timesS[1]: -1 s is less than is allowed. Allowed is 0 to 1000000000 s.
            timesS: [60]      | timesS: [1e9]             | case.yaml:5: timesS: need 1000000000 steps. Allowed are 50000000; take a longer timeStepS or earlier times.
            probesMm: [0, 10] | other: 1                  | case.yaml:2: probesMm: is missing. Add it; expected is a list such as [0, 5, 10].
            probesMm: [0, 10] | probesMm: []              | case.yaml:4: probesMm: is an empty list. Write at least one number, such as [0, 5, 10].
            timesS: [60]      | timesS: []                | case.yaml:5: timesS: is an empty list. Write at least one number, such as [0, 5, 10].
            uniformC: 37      | uniformC: 37, steady: {kind: insulated} | case.yaml:2: initial.steady: and uniformC are both given. Write one of them, such as {uniformC: 37} or {steady: {kind: contact, celsius: 23, resistanceM2KPerW: 0.125}}.
            """)
    void whatIsWrongFurtherDownIsSaidToo(String right, String wrong, String problem) {
        assertEquals(
                problem,
                problems(REST.replace(right, wrong)).lines().findFirst().orElse(""));
    }

    /** A number that is not there leads to no further complaint; one of those below is all that is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            thicknessMm: 20   | thicknessMm: -20         | layers[1].thicknessMm: -20 mm is less than is allowed. Allowed is 0.0001 to 10000 mm.
            thicknessMm: 20   | thicknessMm: .inf        | layers[1].thicknessMm: '.inf' is not what belongs here. Expected is a number such as 10, 0.25 or 2.5e-4, in mm; allowed is 0.0001 to 10000 mm.
            thicknessMm: 20,  |                          | layers[1].thicknessMm: is missing. Add it; expected is a number such as 10, 0.25 or 2.5e-4, in mm; allowed is 0.0001 to 10000 mm.
            thicknessMm: 20   | thicknessMm: 9000, cellMm: 0 | layers[1].cellMm: 0 mm is less than is allowed. Allowed is 0.0001 to 10000 mm.
            name: skin        | vessels: passive         | layers[1].name: is missing. Add it; expected is text.
            kind: contact     | kind: contcat            | initial.steady.kind: 'contcat' is not known here. Did you mean 'contact'? Allowed is temperature or contact or flux or insulated.
            fromS: 0          | fromS: -1                | surface[1].fromS: -1 s is less than is allowed. Allowed is 0 to 1000000000 s.
            fromS: 0,         |                          | surface[1].fromS: is missing. Add it; expected is a number such as 10, 0.25 or 2.5e-4, in s; allowed is 0 to 1000000000 s.
            fromS: 7          | fromS: x                 | surface[2].fromS: 'x' is not what belongs here. Expected is a number such as 10, 0.25 or 2.5e-4, in s; allowed is 0 to 1000000000 s.
            timeStepS: 30     | timeStepS: 0             | timeStepS: 0 s is less than is allowed. Allowed is 0.000001 to 1000000 s.
            probesMm: [20]    | probesMm: [-1]           | probesMm[1]: -1 mm is less than is allowed. Allowed is 0 to 20 mm.
            """)
    void whatIsWrongLeadsToNoFurtherComplaint(String right, @Nullable String wrong, String problem) {
        String text = """
                timeStepS: 30
                deep: {kind: insulated}
                layers: [{name: skin, thicknessMm: 20, conductivityWPerMK: 1, densityKgPerM3: 1, heatCapacityJPerKgK: 1}]
                initial: {steady: {kind: contact, celsius: 23, resistanceM2KPerW: 1}}
                surface: [{fromS: 0, kind: temperature, celsius: 5}, {fromS: 7, kind: insulated}, {fromS: 9, kind: insulated}]
                probesMm: [20]
                timesS: [1e9]
                """;
        assertEquals("", problems(text));
        String said = problems(text.replace(right, wrong == null ? "" : wrong));
        assertEquals(problem, said.replaceFirst("^case.yaml:[0-9]+: ", ""));
    }

    /** Held by nothing; by blood that carries nothing; and so weakly that the sum of the heats, rounded, decides. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            perfusionPerS | blood   | flux | refused
            0             | 3797850 | 9    | true
            2.5e-4        | 0       | 9    | true
            2.5e-4        | 1e-300  | 9    | true
            1e-17         | 3797850 | 9    | true
            1e-17         | 3797850 | 0    | false
            1e-9          | 3797850 | 9    | false
            2.5e-4        | 3797850 | 9    | false
            """, useHeadersInDisplayName = true)
    void aSteadyStateThatNothingHoldsIsRefused(String perfusion, String blood, String flux, boolean refused) {
        String text = """
                layers: [{name: fat, thicknessMm: 10, conductivityWPerMK: 1, densityKgPerM3: 1, heatCapacityJPerKgK: 1, perfusionPerS: %s}]
                deep: {kind: insulated}
                bloodHeatCapacityJPerM3K: %s
                """.formatted(perfusion, blood)
                + REST.replace("uniformC: 37", "steady: {kind: flux, wattPerM2: %s}".formatted(flux));
        assertEquals(
                refused
                        ? "case.yaml:5: initial.steady: does not exist: nothing holds a temperature firmly enough. Give an end the kind temperature or contact, a layer some perfusion with blood that carries heat, or write uniformC instead."
                        : "",
                problems(text));
    }

    @Test
    void reactiveBloodNeedsALayerThatReacts() {
        String passive =
                "layers: [{name: skin, thicknessMm: 20, conductivityWPerMK: 1, densityKgPerM3: 1, heatCapacityJPerKgK: 1}]\n"
                        + "perfusion: reactive";
        assertEquals(
                "case.yaml:2: perfusion: is reactive, and no layer reacts. Give layers a name or the key vessels: dermis, fat or muscle; or write constant.",
                problems(passive + REST));
    }

    /** At the moment of a switch it is what was just before; times come in the order of the file. */
    @Test
    void aTimeAtASwitchIsAnsweredFromBefore() {
        TissueCase tissue =
                read(EVERYTHING.replace("[1200, 60]", "[1200, 60, 0, 1200.5]").replace("0, 5, 30", "0"));
        double[][] rows = tissue.run();
        assertEquals(5, rows[0][0], 1e-9);
        assertEquals(5, rows[1][0], 1e-9);
        assertEquals(
                Tissue.steady(tissue.build(), new Boundary.Contact(23, 0.125), tissue.deep())
                        .skinCelsius(),
                rows[2][0]);
        assertEquals(5.8, rows[3][0], 0.2);
    }

    private static TissueCase read(String text) {
        Loaded<TissueCase> loaded = TissueCaseReader.read(YamlDocument.of("case.yaml", text));
        assertEquals(List.of(), loaded.problems());
        TissueCase tissue = loaded.value();
        assertNotNull(tissue);
        return tissue;
    }

    private static String problems(String text) {
        return String.join(
                "\n",
                TissueCaseReader.read(YamlDocument.of("case.yaml", text)).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }
}

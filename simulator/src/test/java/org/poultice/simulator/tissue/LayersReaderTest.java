package org.poultice.simulator.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poultice.controller.adapter.yaml.Problem;
import org.poultice.controller.adapter.yaml.YamlDocument;

class LayersReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"1.23456741", "0.3333333333333", "10.1234567890123456789", "0.00010000000000000000000", "42.1"})
    void aProbeMayBeAtTheFarEnd(String thickness) {
        assertEquals(List.of(), problems(thickness, "0.25", thickness));
    }

    @Test
    void whereTheThicknessIsUnknownAProbeMayBeAnywhereBelowTheSkin() {
        assertEquals(
                List.of("case.yaml:4: probesMm[2]: -1 mm is less than is allowed. Allowed is 0 mm or more."),
                problems("x", "0.25", "1e9, -1").stream().skip(1).toList());
    }

    /** What counts is what is cut: 10 mm in cells of 0.00049999 mm are 20,000 too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thickness | cell       | made
            42        | 0.0021     | 20000
            140       | 0.007      | 20000
            10        | 0.0005     | 20000
            10        | 0.00049999 | 20000
            10        | 0.00049998 | 20001
            10000     | 0.0001     | 100000000
            """, useHeadersInDisplayName = true)
    void twentyThousandCellsAreAllowed(String thickness, String cell, int made) {
        assertEquals(
                made == 20_000
                        ? List.of()
                        : List.of("case.yaml:1: layers: make " + made
                                + " cells. Allowed are 20000; take a larger cellMm."),
                problems(thickness, cell, "0"));
    }

    private static List<String> problems(String thickness, String cell, String probes) {
        String text = """
                layers: [{name: a, thicknessMm: %s, cellMm: %s, conductivityWPerMK: 1, densityKgPerM3: 1, heatCapacityJPerKgK: 1}]
                initial: {steady: {kind: insulated}}
                surface: [{fromS: 0, kind: temperature, celsius: 5}]
                probesMm: [%s]
                timesS: [60]
                """.formatted(thickness, cell, probes);
        return TissueCaseReader.read(YamlDocument.of("case.yaml", text)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}

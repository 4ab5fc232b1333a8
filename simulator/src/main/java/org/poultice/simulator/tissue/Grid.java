package org.poultice.simulator.tissue;

import java.util.ArrayList;
import java.util.List;

/**
 * The layers cut into cells, numbered from 1 at the skin. Face {@code i} lies between the cells {@code i} and {@code i + 1}; the first and the
 * last face are the ends. The arrays have a place for the world outside at either end, so that no loop needs a case for the ends.
 */
final class Grid {
    /** The cells of one layer. */
    record Section(Layer layer, int first, int last, double topM, double cellM) {}

    final List<Section> sections;
    final int cells;
    /** From the middle of a cell to its face, m²K/W. */
    final double[] halfResistance;
    /** Of a face, W/m²K; the ends are the {@link Boundary}'s. */
    final double[] conductance;
    /** J/m²K. */
    final double[] capacity;
    /** What the blood carries at rest for each degree by which it is warmer than the cell, W/m²K. */
    final double[] perfusion;
    /** W/m². */
    final double[] metabolic;

    Grid(TissueBuild build) {
        sections = cut(build.layers());
        cells = sections.getLast().last();
        halfResistance = new double[cells + 2];
        conductance = new double[cells + 1];
        capacity = new double[cells + 2];
        perfusion = new double[cells + 2];
        metabolic = new double[cells + 2];
        for (Section section : sections) {
            fill(section, build.blood());
        }
        for (int face = 1; face < cells; face++) {
            conductance[face] = 1 / (halfResistance[face] + halfResistance[face + 1]);
        }
    }

    private static List<Section> cut(List<Layer> layers) {
        List<Section> sections = new ArrayList<>();
        int first = 1;
        double top = 0;
        for (Layer layer : layers) {
            int count = layer.cells();
            sections.add(new Section(layer, first, first + count - 1, top, layer.thicknessM() / count));
            first += count;
            top += layer.thicknessM();
        }
        return List.copyOf(sections);
    }

    private void fill(Section section, Blood blood) {
        Layer layer = section.layer();
        double cell = section.cellM();
        for (int i = section.first(); i <= section.last(); i++) {
            halfResistance[i] = cell / (2 * layer.conductivityWPerMK());
            capacity[i] = cell * layer.densityKgPerM3() * layer.heatCapacityJPerKgK();
            perfusion[i] = cell * layer.perfusionPerS() * blood.heatCapacityJPerM3K();
            metabolic[i] = cell * layer.metabolicWPerM3();
        }
    }
}

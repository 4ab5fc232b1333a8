package org.poultice.simulator.tissue;

/**
 * The temperature at any depth. Within a layer it is the cubic through the four nearest of its nodes: the middles of its cells, and its two
 * walls. Where layers meet, and at the ends, the wall's temperature is the one for which what flows to it flows on: the slope breaks there,
 * and no curve is laid over the break.
 */
final class Profile {
    private static final int NODES = 4;

    private final Grid grid;
    private final HeatFlow flow;

    Profile(Grid grid, HeatFlow flow) {
        this.grid = grid;
        this.flow = flow;
    }

    /** Of the face under the cell of that number; 0 is the skin's surface. */
    double wall(int face) {
        double[] celsius = flow.celsius();
        return face == 0
                ? celsius[1] + flow.wattsPerM2(0) * grid.halfResistance[1]
                : celsius[face] - flow.wattsPerM2(face) * grid.halfResistance[face];
    }

    double celsius(double depthM) {
        Grid.Section section = sectionAt(depthM);
        int cells = section.last() - section.first() + 1;
        // In cells from the layer's top: its nodes are at 0, ½, 1½ ... and at the number of cells.
        double place = Math.clamp((depthM - section.topM()) / section.cellM(), 0, cells);
        int nodes = Math.min(NODES, cells + 2);
        int first = Math.clamp((int) Math.floor(place + 0.5) - 1, 0, cells + 2 - nodes);
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double reference = node(section, first);
        for (int i = first; i < first + nodes; i++) {
            double weight = 1;
            for (int j = first; j < first + nodes; j++) {
                if (j != i) {
                    weight *= (place - position(j, cells)) / (position(i, cells) - position(j, cells));
                }
            }
            double celsius = node(section, i);
            sum += weight * (celsius - reference);
            least = Math.min(least, celsius);
            most = Math.max(most, celsius);
        }
        // Beside a step, a cubic would swing beyond what is there.
        return Math.clamp(reference + sum, least, most);
    }

    private Grid.Section sectionAt(double depthM) {
        for (Grid.Section section : grid.sections) {
            if (depthM < section.topM() + section.layer().thicknessM()) {
                return section;
            }
        }
        return grid.sections.getLast();
    }

    private static double position(int node, int cells) {
        return Math.clamp(node - 0.5, 0, cells);
    }

    private double node(Grid.Section section, int node) {
        int cell = section.first() - 1 + node;
        if (cell < section.first()) {
            return wall(cell);
        }
        return cell > section.last() ? wall(section.last()) : flow.celsius()[cell];
    }
}

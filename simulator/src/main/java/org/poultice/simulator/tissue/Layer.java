package org.poultice.simulator.tissue;

/**
 * A layer of one kind of tissue.
 *
 * @param cellM the thickness of a cell of the grid, as nearly as a whole number of them fills the layer
 * @param perfusionPerS volume of blood for each volume of tissue and second, at rest
 * @param metabolicWPerM3 warmth that the tissue itself makes
 */
public record Layer(
        String name,
        double thicknessM,
        double cellM,
        double conductivityWPerMK,
        double densityKgPerM3,
        double heatCapacityJPerKgK,
        double perfusionPerS,
        double metabolicWPerM3,
        Vessels vessels) {

    /** The same in other cells. */
    public Layer inCellsOf(double otherCellM) {
        return new Layer(
                name,
                thicknessM,
                otherCellM,
                conductivityWPerMK,
                densityKgPerM3,
                heatCapacityJPerKgK,
                perfusionPerS,
                metabolicWPerM3,
                vessels);
    }

    /** How many cells fill it; at least one. */
    int cells() {
        return (int) Math.max(1, Math.round(thicknessM / cellM));
    }
}

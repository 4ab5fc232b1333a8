package org.poultice.simulator.tissue;

/**
 * The blood that comes to every layer.
 *
 * @param celsius its temperature when it comes
 * @param heatCapacityJPerM3K of a volume of it
 */
public record Blood(double celsius, double heatCapacityJPerM3K) {
    /** Of a trunk: 37.0 °C, 1050 kg/m³ and 3617 J/kgK. */
    public static final Blood OF_A_TRUNK = new Blood(37.0, 1050.0 * 3617.0);
}

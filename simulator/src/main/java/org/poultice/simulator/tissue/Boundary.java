package org.poultice.simulator.tissue;

/** What is at one end of the tissue. The end itself has no mass: what flows to it flows on. */
public sealed interface Boundary {

    /** W/m²K between what is outside and the middle of the outermost cell, which lies behind {@code cellResistance} m²K/W. */
    double conductance(double cellResistance);

    /** The temperature outside; of no effect where nothing is conducted. */
    double celsius();

    /** What flows in besides, W/m². */
    double wattsPerM2();

    /** The end is held at a temperature. */
    record Temperature(double celsius) implements Boundary {

        @Override
        public double conductance(double cellResistance) {
            return 1 / cellResistance;
        }

        @Override
        public double wattsPerM2() {
            return 0;
        }
    }

    /** Something of a temperature lies on the end, or flows along it. */
    record Contact(double celsius, double resistanceM2KPerW) implements Boundary {

        @Override
        public double conductance(double cellResistance) {
            return 1 / (resistanceM2KPerW + cellResistance);
        }

        @Override
        public double wattsPerM2() {
            return 0;
        }
    }

    /** A given heat flows in. */
    record Flux(double wattsPerM2) implements Boundary {

        @Override
        public double conductance(double cellResistance) {
            return 0;
        }

        @Override
        public double celsius() {
            return 0;
        }
    }

    /** Nothing flows. */
    record Insulated() implements Boundary {

        @Override
        public double conductance(double cellResistance) {
            return 0;
        }

        @Override
        public double celsius() {
            return 0;
        }

        @Override
        public double wattsPerM2() {
            return 0;
        }
    }
}

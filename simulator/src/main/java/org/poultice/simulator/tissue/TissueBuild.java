package org.poultice.simulator.tissue;

import java.util.List;

/**
 * What a tissue is made of, and how it is computed.
 *
 * @param layers from the skin inward
 * @param reactive whether the vessels answer to warmth and cold; otherwise the perfusion is that at rest
 * @param timeStepS the longest step, in seconds
 */
public record TissueBuild(List<Layer> layers, Blood blood, boolean reactive, Scheme scheme, double timeStepS) {

    public TissueBuild {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || !(timeStepS > 0)) {
            throw new IllegalArgumentException("a layer and a time step are needed");
        }
    }

    /** A lower back with reactive perfusion, in steps of a second. */
    public static TissueBuild lowerBack(double fatM, Scheme scheme) {
        return new TissueBuild(LowerBack.layers(fatM), Blood.OF_A_TRUNK, true, scheme, 1);
    }
}

package org.poultice.protocol.plan;

import java.util.List;

/**
 * What a person is told along with a care plan.
 *
 * @param cold when an application of cold begins
 * @param heat when an application of heat begins
 * @param breaks in the breaks, one in each, in turn
 * @param seeSomebody when to stop and see a professional, the gravest first
 */
public record Advice(List<Fact> cold, List<Fact> heat, List<Fact> breaks, List<Fact> seeSomebody) {

    public Advice {
        cold = List.copyOf(cold);
        heat = List.copyOf(heat);
        breaks = List.copyOf(breaks);
        seeSomebody = List.copyOf(seeSomebody);
    }

    /** What is told when an application begins. */
    public List<Fact> at(Modality modality) {
        return modality == Modality.HEAT ? heat : cold;
    }
}

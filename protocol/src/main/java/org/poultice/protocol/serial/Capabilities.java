package org.poultice.protocol.serial;

import java.util.Set;

/**
 * What a pad has and what it allows.
 *
 * @param parts what it is made of
 * @param maxPowerWatt what its stronger output draws at a duty of 100 %, 0 to 65,535
 * @param longestLeaseMillis a longer lease counts as this long, 1 to {@link SerialProtocol#LONGEST_LEASE_MILLIS}
 * @param samplePeriodMillis time between two samples, 1 to {@link SerialProtocol#LONGEST_SAMPLE_PERIOD_MILLIS}
 */
public record Capabilities(Set<Part> parts, int maxPowerWatt, int longestLeaseMillis, int samplePeriodMillis) {
    public Capabilities {
        parts = Set.copyOf(parts);
        Field.U16.check(maxPowerWatt);
        Field.LEASE.check(longestLeaseMillis);
        Field.SAMPLE_PERIOD.check(samplePeriodMillis);
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    /** The parts that a pad may have. The order is that of the bits in its hello. */
    public enum Part {
        HEAT,
        COLD,
        PAD_SENSOR,
        SKIN_SENSOR,
        CONTACT_SENSE,
        CURRENT_SENSE,
        TWIN_SENSOR
    }
}

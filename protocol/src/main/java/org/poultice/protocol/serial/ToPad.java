package org.poultice.protocol.serial;

import org.poultice.protocol.plan.Modality;

/** What a controller says to a pad. */
public sealed interface ToPad extends Message {

    /**
     * Asks who is there. The pad switches everything off and answers with {@link FromPad.Hello}.
     *
     * @param version the version of the protocol that the controller speaks, 1 to 255
     */
    record Hello(int seq, int version) implements ToPad {
        public Hello {
            Field.SEQ.check(seq);
            Field.VERSION.check(version);
        }
    }

    /**
     * Power for one output, for a limited time that the pad counts from the sample that this rests on.
     *
     * @param output the output that gets the power; the other one is off
     * @param dutyPercent share of the pad's power, 0 to 100
     * @param leaseMillis how long after {@code basisMillis} it ends, 1 to {@link SerialProtocol#LONGEST_LEASE_MILLIS}
     * @param basisMillis the uptime in the last sample that the controller has received
     */
    record Drive(int seq, Modality output, int dutyPercent, int leaseMillis, long basisMillis) implements ToPad {
        public Drive {
            Field.SEQ.check(seq);
            Field.DUTY.check(dutyPercent);
            Field.LEASE.check(leaseMillis);
            Field.UPTIME.check(basisMillis);
        }
    }

    /** Everything off, now. Always obeyed. */
    record Off(int seq) implements ToPad {
        public Off {
            Field.SEQ.check(seq);
        }
    }
}

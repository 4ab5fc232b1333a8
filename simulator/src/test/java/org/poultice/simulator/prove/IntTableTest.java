package org.poultice.simulator.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntTableTest {
    private static final long SEED = 20_240_402;

    @Test
    void itHoldsWhatAPlainMapHolds() {
        SplittableRandom random = new SplittableRandom(SEED);
        IntTable table = new IntTable();
        Map<Long, Integer> plain = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            long key = random.nextInt(300) * (1L << 32) + random.nextInt(300);
            int expected = plain.getOrDefault(key, -1);
            assertEquals(expected, table.get(key), "seed " + SEED + ", key " + key);
            table.put(key, i);
            plain.put(key, i);
        }
        plain.forEach((key, value) -> assertEquals(value, table.get(key)));
    }
}

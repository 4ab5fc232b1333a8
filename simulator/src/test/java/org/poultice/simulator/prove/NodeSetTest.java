package org.poultice.simulator.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NodeSetTest {
    private static final long SEED = 20_240_401;

    /** More than one chunk of 2^18, with many repetitions, and keys that differ in few bits as those of neighbours do. */
    @Test
    void itHoldsWhatAPlainMapHolds() {
        SplittableRandom random = new SplittableRandom(SEED);
        NodeSet nodes = new NodeSet();
        Map<Pair, Integer> plain = new HashMap<>();
        List<Pair> inOrder = new ArrayList<>();
        List<Integer> parents = new ArrayList<>();
        for (int i = 0; i < 600_000; i++) {
            Pair pair = new Pair(random.nextInt(1_000) * (1L << 32) + random.nextInt(20), random.nextInt(40));
            int parent = plain.isEmpty() ? -1 : random.nextInt(plain.size());
            nodes.add(pair.belief(), pair.scene(), parent);
            if (plain.putIfAbsent(pair, plain.size()) == null) {
                inOrder.add(pair);
                parents.add(parent);
            }
            assertEquals(plain.size(), nodes.size(), "seed " + SEED + ", " + i);
        }
        assertEquals(true, nodes.size() > 1 << 18, "only one chunk");
        for (int node = 0; node < nodes.size(); node++) {
            assertEquals(inOrder.get(node), new Pair(nodes.belief(node), nodes.scene(node)));
            assertEquals(parents.get(node), nodes.parent(node));
        }
    }

    private record Pair(long belief, long scene) {}
}

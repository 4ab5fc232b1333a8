package org.poultice.simulator.prove;

import java.util.Arrays;

/**
 * The states that have been reached, each with the one it was reached from, in the order in which they were found. That order is also the
 * queue of a breadth-first search. Used by one thread.
 */
final class NodeSet {
    private static final int CHUNK_BITS = 18;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FREE = -1;

    private long[][] beliefs = new long[16][];
    private long[][] scenes = new long[16][];
    private int[][] parents = new int[16][];
    private int[] table = new int[1 << 12];
    private int size;

    NodeSet() {
        Arrays.fill(table, FREE);
    }

    int size() {
        return size;
    }

    /** What the controller and its journal hold: their two numbers in one. */
    long belief(int node) {
        return beliefs[node >> CHUNK_BITS][node & (CHUNK - 1)];
    }

    long scene(int node) {
        return scenes[node >> CHUNK_BITS][node & (CHUNK - 1)];
    }

    int parent(int node) {
        return parents[node >> CHUNK_BITS][node & (CHUNK - 1)];
    }

    /** Adds it unless it is there. */
    void add(long belief, long scene, int parent) {
        int mask = table.length - 1;
        int slot = (int) hash(belief, scene) & mask;
        int node = table[slot];
        while (node != FREE) {
            if (belief(node) == belief && scene(node) == scene) {
                return;
            }
            slot = (slot + 1) & mask;
            node = table[slot];
        }
        table[slot] = append(belief, scene, parent);
        if (size * 2 > table.length) {
            grow();
        }
    }

    private int append(long belief, long scene, int parent) {
        int chunk = size >> CHUNK_BITS;
        if (chunk == beliefs.length) {
            beliefs = Arrays.copyOf(beliefs, chunk * 2);
            scenes = Arrays.copyOf(scenes, chunk * 2);
            parents = Arrays.copyOf(parents, chunk * 2);
        }
        if (beliefs[chunk] == null) {
            beliefs[chunk] = new long[CHUNK];
            scenes[chunk] = new long[CHUNK];
            parents[chunk] = new int[CHUNK];
        }
        int at = size & (CHUNK - 1);
        beliefs[chunk][at] = belief;
        scenes[chunk][at] = scene;
        parents[chunk][at] = parent;
        return size++;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        Arrays.fill(larger, FREE);
        int mask = larger.length - 1;
        for (int node = 0; node < size; node++) {
            int slot = (int) hash(belief(node), scene(node)) & mask;
            while (larger[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = node;
        }
        table = larger;
    }

    private static long hash(long belief, long scene) {
        return IntTable.mix(belief * 0x9E3779B97F4A7C15L + scene);
    }
}

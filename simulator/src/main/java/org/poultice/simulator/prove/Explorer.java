package org.poultice.simulator.prove;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything that can happen, breadth first, until nothing new is found or a rule is violated. The first violation is therefore
 * one of the shortest. One thread for each explorer.
 */
final class Explorer {
    private final Moves moves;
    private final NodeSet nodes = new NodeSet();
    private final Liveness liveness;
    private final int mostStates;
    private long transitions;
    private int depth;
    private int violatedAt = -1;

    Explorer(Slice slice, Design design, int mostStates) {
        this.moves = new Moves(slice, design);
        this.liveness = new Liveness(slice, design);
        this.mostStates = mostStates;
    }

    /** What was found. */
    record Found(
            int states,
            long transitions,
            int depth,
            @Nullable Rule violated,
            List<String> story) {}

    Moves moves() {
        return moves;
    }

    NodeSet nodes() {
        return nodes;
    }

    Found explore() {
        nodes.add(Moves.belief(Minds.NONE, 0), moves.terminals().beginning(), -1);
        int levelEnds = 1;
        Expansion expansion = new Expansion();
        for (int node = 0; node < nodes.size() && violatedAt < 0; node++) {
            if (node == levelEnds) {
                depth++;
                levelEnds = nodes.size();
            }
            expansion.from = node;
            moves.expand(nodes.belief(node), nodes.scene(node), expansion);
            if (nodes.size() > mostStates) {
                throw new IllegalStateException("more than " + mostStates + " states, and no end of them");
            }
        }
        return found();
    }

    private Found found() {
        if (violatedAt < 0 && liveness.isJudged()) {
            int stuck = liveness.firstStuck(moves.minds());
            if (stuck != Minds.NONE) {
                return stuck(stuck);
            }
        }
        if (violatedAt < 0) {
            return new Found(nodes.size(), transitions, depth, null, List.of());
        }
        Rule rule = Terminals.violated(nodes.scene(violatedAt));
        return new Found(nodes.size(), transitions, depth + 1, rule, story(violatedAt));
    }

    private Found stuck(int mind) {
        int node = 0;
        while (Moves.mind(nodes.belief(node)) != mind && node < nodes.size() - 1) {
            node++;
        }
        List<String> story = new ArrayList<>(story(node));
        story.add("from here on nothing goes wrong, and yet no reset, no rest and no press lead to an application");
        return new Found(nodes.size(), transitions, story.size(), Rule.LIVE, story);
    }

    private final class Expansion implements Moves.Sink {
        private int from;

        @Override
        public void next(long belief, long scene) {
            transitions++;
            if (violatedAt >= 0) {
                return;
            }
            int before = nodes.size();
            nodes.add(belief, scene, from);
            if (Terminals.violated(scene) != null && nodes.size() > before) {
                violatedAt = before;
            }
        }
    }

    /** How a node was reached, a line a step. */
    List<String> story(int node) {
        List<String> lines = new ArrayList<>();
        for (int at = node; nodes.parent(at) >= 0; at = nodes.parent(at)) {
            lines.add(step(nodes.parent(at), at));
        }
        Collections.reverse(lines);
        return lines;
    }

    private String step(int parent, int child) {
        List<String> told = new ArrayList<>(1);
        moves.expand(nodes.belief(parent), nodes.scene(parent), (belief, scene) -> {
            if (told.isEmpty() && belief == nodes.belief(child) && scene == nodes.scene(child)) {
                told.add(moves.story());
            }
        });
        return told.get(0);
    }
}

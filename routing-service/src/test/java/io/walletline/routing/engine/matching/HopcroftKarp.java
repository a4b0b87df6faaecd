package io.walletline.routing.engine.matching;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The greatest matching on single contacts and agents, as the benchmark's baseline and the tests' oracle: J. E. Hopcroft and
 * R. M. Karp, An n^5/2 algorithm for maximum matchings in bipartite graphs, 1973.
 */
public final class HopcroftKarp {

    private final int[][] edges;
    private final int[] contactOf;
    private final int[] agentOf;
    private final int[] layer;

    private HopcroftKarp(int[][] edges, int agents) {
        this.edges = edges;
        this.contactOf = new int[agents];
        this.agentOf = new int[edges.length];
        this.layer = new int[edges.length];
        Arrays.fill(contactOf, -1);
        Arrays.fill(agentOf, -1);
    }

    /** @param edges for each contact the agents who may take it */
    public static int size(int[][] edges, int agents) {
        var graph = new HopcroftKarp(edges, agents);
        int size = 0;
        while (graph.layers()) {
            for (int contact = 0; contact < edges.length; contact++) {
                if (graph.agentOf[contact] < 0 && graph.augment(contact)) {
                    size++;
                }
            }
        }
        return size;
    }

    private boolean layers() {
        var frontier = new ArrayDeque<Integer>();
        Arrays.fill(layer, -1);
        for (int contact = 0; contact < edges.length; contact++) {
            if (agentOf[contact] < 0) {
                layer[contact] = 0;
                frontier.add(contact);
            }
        }
        boolean found = false;
        while (!frontier.isEmpty()) {
            int contact = frontier.poll();
            for (var agent : edges[contact]) {
                var other = contactOf[agent];
                if (other < 0) {
                    found = true;
                } else if (layer[other] < 0) {
                    layer[other] = layer[contact] + 1;
                    frontier.add(other);
                }
            }
        }
        return found;
    }

    private boolean augment(int contact) {
        for (var agent : edges[contact]) {
            var other = contactOf[agent];
            if (other < 0 || (layer[other] == layer[contact] + 1 && augment(other))) {
                contactOf[agent] = contact;
                agentOf[contact] = agent;
                return true;
            }
        }
        layer[contact] = -1;
        return false;
    }
}

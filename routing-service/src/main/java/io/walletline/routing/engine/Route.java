package io.walletline.routing.engine;

import java.util.List;

/** A plan whose demands have been turned into the engine's demand classes. */
final class Route {
    private final List<Stage> stages;
    private final List<DemandClass> classes;

    Route(List<Stage> stages, List<DemandClass> classes) {
        this.stages = stages;
        this.classes = classes;
    }

    DemandClass at(int stage) {
        return classes.get(stage);
    }

    int stageAt(long waitedMillis) {
        int stage = 0;
        while (stage + 1 < stages.size() && stages.get(stage + 1).afterMillis() <= waitedMillis) {
            stage++;
        }
        return stage;
    }

    /** Milliseconds of waiting after which the stage ends. */
    long end(int stage) {
        return stage + 1 < stages.size() ? stages.get(stage + 1).afterMillis() : Long.MAX_VALUE;
    }
}

package io.walletline.routing.engine.index;

import io.walletline.routing.engine.Stage;
import java.util.List;

/** A plan with the demand class of each stage. */
public final class Route {

    private final List<Stage> stages;
    private final List<DemandClass> classes;

    public Route(List<Stage> stages, List<DemandClass> classes) {
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

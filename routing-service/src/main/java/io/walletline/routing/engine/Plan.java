package io.walletline.routing.engine;

import java.util.List;

/**
 * The demands of a contact over its time of waiting, from the strictest to the most relaxed. A later stage never takes an
 * agent out again: that is checked here, so that no order of steps can do it.
 */
public final class Plan {

    private final List<Stage> stages;
    private final int hash;

    /** @throws ContradictingStages if a stage is stricter than the one before it, or does not come after it */
    public Plan(List<Stage> stages) {
        this.stages = List.copyOf(stages);
        this.hash = this.stages.hashCode();
        if (this.stages.isEmpty() || this.stages.getFirst().afterMillis() != 0) {
            throw new IllegalArgumentException("a plan begins with a stage at 0");
        }
        for (int i = 1; i < this.stages.size(); i++) {
            var before = this.stages.get(i - 1);
            var stage = this.stages.get(i);
            if (stage.afterMillis() <= before.afterMillis() || !stage.demand().isNoStricterThan(before.demand())) {
                throw new ContradictingStages(i);
            }
        }
    }

    public static Plan of(Demand demand) {
        return new Plan(List.of(new Stage(0, demand)));
    }

    public List<Stage> stages() {
        return stages;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan plan && plan.hash == hash && plan.stages.equals(stages);
    }

    @Override
    public int hashCode() {
        return hash; // plans are looked up once per entering contact
    }
}

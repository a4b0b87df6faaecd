package io.walletline.routing.engine;

/** A relaxation step that would exclude an agent whom the step before admitted. */
public final class ContradictingStages extends IllegalArgumentException {

    private final int step;

    ContradictingStages(int step) {
        super("relaxation step " + step + " is stricter than the one before it, or not after it");
        this.step = step;
    }

    /** The step at fault, 1 = the first relaxation. */
    public int step() {
        return step;
    }
}

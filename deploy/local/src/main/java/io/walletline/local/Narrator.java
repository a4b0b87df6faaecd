package io.walletline.local;

/** Tells whoever waits how far the start is. Called from several threads. */
public interface Narrator {

    void begins(String step);

    void done(String step);

    void says(String line);

    /** Keeps quiet. */
    static Narrator silent() {
        return new Narrator() {
            @Override
            public void begins(String step) {
                // Nobody listens.
            }

            @Override
            public void done(String step) {
                // Nobody listens.
            }

            @Override
            public void says(String line) {
                // Nobody listens.
            }
        };
    }
}

package io.walletline.notification.code;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks for expired codes when a test wants it. */
@ApplicationScoped
public class CodeSweep {

    private final CodeWatch watch;

    CodeSweep(CodeWatch watch) {
        this.watch = watch;
    }

    public void now() {
        watch.sweep();
    }
}

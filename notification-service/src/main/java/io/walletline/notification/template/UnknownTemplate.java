package io.walletline.notification.template;

import io.walletline.kit.problem.Problem;

/** Also for a template that exists but that the caller may not send. */
public final class UnknownTemplate extends Problem {

    public UnknownTemplate(int status) {
        super(status, "unknown-template", "Unknown template", "There is no such template to use here.");
    }
}

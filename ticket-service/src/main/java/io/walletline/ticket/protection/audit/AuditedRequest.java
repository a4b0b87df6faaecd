package io.walletline.ticket.protection.audit;

import jakarta.enterprise.context.RequestScoped;

/** A mark of whether a use case has already logged this request. */
@RequestScoped
public class AuditedRequest {

    private boolean told;

    void isAudited() {
        told = true;
    }

    boolean wasAudited() {
        return told;
    }
}

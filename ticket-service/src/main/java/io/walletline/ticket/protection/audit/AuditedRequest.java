package io.walletline.ticket.protection.audit;

import jakarta.enterprise.context.RequestScoped;

/** Whether what this request does has been told to the log by its use case. */
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

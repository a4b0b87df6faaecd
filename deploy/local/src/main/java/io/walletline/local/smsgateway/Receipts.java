package io.walletline.local.smsgateway;

import java.util.List;

/** The ways of reporting on a message, and their order: a real provider shows each of them on some day. */
public enum Receipts {
    NORMAL("sent", "delivered"),
    /** Each report twice. */
    DUPLICATED("sent", "sent", "delivered", "delivered"),
    /** The end before the beginning. */
    REORDERED("delivered", "sent"),
    /** The network could not deliver. */
    FAILED("sent", "undelivered"),
    /** No report at all. */
    SILENT;

    private final List<String> statuses;

    Receipts(String... statuses) {
        this.statuses = List.of(statuses);
    }

    List<String> statuses() {
        return statuses;
    }
}

package io.walletline.ticket.automation.bulk;

import java.util.UUID;

/** A bulk act waits to be done. */
record BulkOrdered(UUID id) {}

package io.walletline.ticket.views;

import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.search.Definition;
import java.time.Instant;
import java.util.UUID;

/** A view as its readers see it. */
record ViewResponse(
        UUID id, LocalizedText name, Definition definition, boolean shared, String changedBy, Instant changedAt) {}

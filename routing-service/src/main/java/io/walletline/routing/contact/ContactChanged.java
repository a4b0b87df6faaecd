package io.walletline.routing.contact;

import java.util.UUID;

/** A contact moved: it entered, was offered, came back, or left. */
public record ContactChanged(UUID contactId) {}

package io.walletline.routing.transfer;

import java.util.UUID;

/** The contact by which the other agent is asked; read and ended like any other. */
record ConsultationResponse(UUID contactId, String queue) {}

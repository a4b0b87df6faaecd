package io.walletline.routing.contact.admission;

import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.queue.access.Diversion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The reason for which a queue does not admit a contact, and the diversion that applies. */
public record AdmissionBarrier(
        DeflectedBy reason, Diversion diversion, @Nullable Instant nextOpening) {}

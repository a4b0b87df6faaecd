package io.walletline.ticket.protection.reasons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A reason as it is stored. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Reason(
        @Column(name = "reason_key") UUID key,
        @Column(name = "reason_sealed") byte[] sealed) {}

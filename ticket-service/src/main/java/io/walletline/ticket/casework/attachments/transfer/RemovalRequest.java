package io.walletline.ticket.casework.attachments.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason at most 500 characters */
record RemovalRequest(@NotBlank @Size(max = 500) String reason) {}

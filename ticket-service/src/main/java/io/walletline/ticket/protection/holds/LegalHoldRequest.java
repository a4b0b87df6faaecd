package io.walletline.ticket.protection.holds;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param caseNumber of the court, regulator or own legal department; no prose, so that nothing personal gets in */
record LegalHoldRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ._/()-]{0,63}")
        String caseNumber) {}

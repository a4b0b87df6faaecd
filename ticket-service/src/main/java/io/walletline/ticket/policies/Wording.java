package io.walletline.ticket.policies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A text that agents see, in both languages of the house. */
public record Wording(
        @NotBlank @Size(max = 200) String en,
        @NotBlank @Size(max = 200) String zh) {}

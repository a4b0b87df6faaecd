package io.walletline.kit.redaction.detectors;

import org.jspecify.annotations.Nullable;

/**
 * A secret's place in a text.
 *
 * @param start first character
 * @param end after the last character
 * @param lastFour of a card number, by which its owner knows which card it was
 */
public record FoundSecret(
        SecretKind kind, int start, int end, @Nullable String lastFour) {

    public FoundSecret(SecretKind kind, int start, int end) {
        this(kind, start, end, null);
    }

    public int length() {
        return end - start;
    }
}

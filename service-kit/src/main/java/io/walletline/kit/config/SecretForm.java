package io.walletline.kit.config;

import java.util.Base64;
import java.util.Optional;

/** The required form of a secret. In properties: {@code key-of-32-bytes}, {@code key-of-at-least-32-bytes}, {@code token}. */
enum SecretForm {
    /** Base64 of exactly 32 bytes. */
    KEY_OF_32_BYTES("Make one: openssl rand -base64 32"),
    /** Base64 of 32 bytes or more. */
    KEY_OF_AT_LEAST_32_BYTES("Make one: openssl rand -base64 32"),
    /** At least 16 visible ASCII characters, as providers issue them (Twilio: 32 hexadecimal digits). */
    TOKEN("Take the one that the other side signs with, or make one for both: openssl rand -hex 16");

    private static final int KEY_BYTES = 32;
    private static final int TOKEN_CHARACTERS = 16;

    private final String remedy;

    SecretForm(String remedy) {
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    /** The fault of a value, without the value itself; empty for a good one. */
    Optional<String> fault(String value) {
        return switch (this) {
            case KEY_OF_32_BYTES -> keyFault(value, KEY_BYTES);
            case KEY_OF_AT_LEAST_32_BYTES -> keyFault(value, Integer.MAX_VALUE);
            case TOKEN -> tokenFault(value);
        };
    }

    private static Optional<String> keyFault(String value, int most) {
        try {
            var bytes = Base64.getDecoder().decode(value).length;
            return bytes >= KEY_BYTES && bytes <= most
                    ? Optional.empty()
                    : Optional.of("has %d bytes instead of %d".formatted(bytes, KEY_BYTES));
        } catch (IllegalArgumentException notBase64) {
            return Optional.of("is not Base64");
        }
    }

    private static Optional<String> tokenFault(String value) {
        if (!value.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.of("has blanks or characters beyond ASCII");
        }
        return value.length() >= TOKEN_CHARACTERS
                ? Optional.empty()
                : Optional.of("is shorter than %d characters".formatted(TOKEN_CHARACTERS));
    }
}

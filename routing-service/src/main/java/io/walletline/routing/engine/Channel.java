package io.walletline.routing.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The ways a customer reaches a human, with how many contacts of each an agent handles at once unless told otherwise. */
public enum Channel {
    @JsonProperty("phone")
    PHONE(1),
    @JsonProperty("chat")
    CHAT(4),
    @JsonProperty("email")
    EMAIL(3),
    @JsonProperty("message")
    MESSAGE(5),
    @JsonProperty("callback")
    CALLBACK(1);

    static final Channel[] ALL = values();
    public static final int COUNT = ALL.length;

    private final int defaultCapacity;

    Channel(int defaultCapacity) {
        this.defaultCapacity = defaultCapacity;
    }

    public int defaultCapacity() {
        return defaultCapacity;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no channel has this name */
    public static Channel of(String wire) {
        for (var channel : values()) {
            if (channel.wire().equals(wire)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("unknown channel");
    }
}

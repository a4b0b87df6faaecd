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

    static final int COUNT = values().length;

    private final int defaultCapacity;

    Channel(int defaultCapacity) {
        this.defaultCapacity = defaultCapacity;
    }

    public int defaultCapacity() {
        return defaultCapacity;
    }

    /**
     * Whether a contact of this channel may be put before an agent who has one of {@code running} in hand. A voice is
     * never interrupted, a chat only joined by further chats; messages and e-mails can wait for anything.
     */
    public boolean mayInterrupt(Channel running) {
        return switch (running) {
            case PHONE, CALLBACK -> false;
            case CHAT -> this == CHAT;
            case MESSAGE, EMAIL -> true;
        };
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no channel has this name */
    public static Channel of(String wire) {
        for (Channel channel : values()) {
            if (channel.wire().equals(wire)) {
                return channel;
            }
        }
        throw new IllegalArgumentException("unknown channel");
    }
}

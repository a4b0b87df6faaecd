package io.walletline.notification.template;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts that exist, each with the values that it needs and samples of them for a preview. */
public enum MessageTemplate {
    SURVEY_INVITATION(
            "survey-invitation",
            Map.of("link", "https://ask.walletline.example/s/AQEBnnWaPX8cSlvBq3w4n1yGaSt6NQ2c0oY3mT8Xr5bUe7LkZ9A")),
    WALLET_FROZEN("wallet-frozen", Map.of()),
    WALLET_UNFROZEN("wallet-unfrozen", Map.of()),
    NUMBER_CHANGED("number-changed", Map.of()),
    REPLY("reply", Map.of("ticket", "WL-100001")),
    ONE_TIME_CODE("one-time-code", Map.of("code", "123456", "minutes", "10", "host", "walletline.example"));

    private final String title;
    private final Map<String, String> samples;

    MessageTemplate(String title, Map<String, String> samples) {
        this.title = title;
        this.samples = samples;
    }

    /** As it appears in paths, events and file names. */
    public String title() {
        return title;
    }

    public Map<String, String> samples() {
        return samples;
    }

    /** A code reaches a customer only by a verification, words only as a ticket's reply: no caller may choose them. */
    public boolean sentOnRequest() {
        return switch (this) {
            case ONE_TIME_CODE, REPLY, NUMBER_CHANGED -> false;
            case SURVEY_INVITATION, WALLET_FROZEN, WALLET_UNFROZEN -> true;
        };
    }

    /** What cannot wait for the SMS, and says nothing that a locked screen must not show. */
    public boolean isPushedToo() {
        return this == WALLET_FROZEN || this == WALLET_UNFROZEN;
    }

    /** What a handset gets, of a reply only that there is one. */
    public boolean isPushed() {
        return isPushedToo() || this == REPLY;
    }

    /** The values that stand in a text for a channel: a locked screen shows nobody's words. */
    Set<String> values(MessageChannel channel) {
        return samples.keySet();
    }

    /** The most characters of a value. */
    int longestValue() {
        return 300;
    }

    /** What can wait for the morning, and be declined. */
    public boolean isCourtesy() {
        return this == SURVEY_INVITATION;
    }

    boolean travelsBy(MessageChannel channel) {
        return channel == MessageChannel.SMS || isPushed();
    }

    public static Optional<MessageTemplate> find(String title) {
        return Arrays.stream(values())
                .filter(template -> template.title.equals(title))
                .findFirst();
    }
}

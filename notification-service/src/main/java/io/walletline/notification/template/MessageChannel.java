package io.walletline.notification.template;

/** The channel by which a message is sent. */
public enum MessageChannel {
    SMS("sms"),
    PUSH("push");

    private final String title;

    MessageChannel(String title) {
        this.title = title;
    }

    /** The name in events and file names. */
    public String title() {
        return title;
    }
}

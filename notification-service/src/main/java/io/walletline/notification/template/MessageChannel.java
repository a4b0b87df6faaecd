package io.walletline.notification.template;

/** How a message travels. */
public enum Channel {
    SMS("sms"),
    PUSH("push");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    /** As in events and file names. */
    public String title() {
        return title;
    }
}

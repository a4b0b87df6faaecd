package io.walletline.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "walletline.mailer")
interface MailerConfig {
    /** Only a fallback: a commit wakes the mailer at once. */
    @WithDefault("5S")
    Duration poll();

    /** Longer than a call to the provider can take. */
    @WithDefault("30S")
    Duration lease();

    @WithDefault("8")
    int parallel();

    /** How long a message without a life of its own is worth trying. */
    @WithDefault("4H")
    Duration giveUpAfter();
}

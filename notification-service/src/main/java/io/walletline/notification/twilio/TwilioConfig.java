package io.walletline.notification.twilio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "walletline.twilio")
interface TwilioConfig {
    @WithDefault("https://api.twilio.com")
    String baseUrl();

    String accountSid();

    String authToken();

    /** Sending number (E.164) or alphanumeric sender id. */
    String from();

    /** Where Twilio reaches this service: part of what it signs, so it must be exactly what Twilio is told. */
    String publicBaseUrl();

    @WithDefault("10S")
    Duration timeout();
}

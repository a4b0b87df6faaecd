package io.walletline.notification.twilio;

import io.walletline.notification.message.DeliveryState;
import io.walletline.notification.receipt.Receipt;
import io.walletline.notification.receipt.StatusWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Twilio's message statuses and error codes in our words. */
@ApplicationScoped
class TwilioWords implements StatusWords {

    static final String PROVIDER = "twilio";

    private static final Map<String, DeliveryState> STATES = Map.ofEntries(
            Map.entry("accepted", DeliveryState.HANDED_OVER),
            Map.entry("scheduled", DeliveryState.HANDED_OVER),
            Map.entry("queued", DeliveryState.HANDED_OVER),
            Map.entry("sending", DeliveryState.IN_TRANSIT),
            Map.entry("sent", DeliveryState.IN_TRANSIT),
            Map.entry("partially_delivered", DeliveryState.IN_TRANSIT),
            Map.entry("failed", DeliveryState.FAILED),
            Map.entry("undelivered", DeliveryState.FAILED),
            Map.entry("canceled", DeliveryState.FAILED),
            Map.entry("delivered", DeliveryState.DELIVERED),
            Map.entry("read", DeliveryState.READ));

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("21211", "invalid-number"),
            Map.entry("21408", "region-not-allowed"),
            Map.entry("21610", "opted-out"),
            Map.entry("21614", "invalid-number"),
            Map.entry("30003", "handset-unreachable"),
            Map.entry("30004", "blocked"),
            Map.entry("30005", "unknown-number"),
            Map.entry("30006", "landline"),
            Map.entry("30007", "filtered"),
            Map.entry("30036", "expired"));

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Receipt translate(String providerId, String status, String errorCode) {
        return new Receipt(
                PROVIDER, providerId, status, errorCode, STATES.get(status), reason(errorCode, "undelivered"), null);
    }

    static String reason(String errorCode, String otherwise) {
        return REASONS.getOrDefault(errorCode, otherwise);
    }
}

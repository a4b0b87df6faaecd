package io.walletline.ticket.channels.phone.twiml;

import io.walletline.kit.webhook.TwilioSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads a webhook of the phone system after checking that it is genuine. */
@ApplicationScoped
class PhoneWebhook {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_SPEECH = 10_000;

    private final TwilioSignature signature;
    private final String publicUrl;
    private final UriInfo uri;
    private final HttpHeaders headers;

    /**
     * @param authToken shared with the phone system
     * @param publicUrl where the phone system reaches this service, without a final slash
     */
    PhoneWebhook(
            @ConfigProperty(name = "walletline.phone.auth-token") String authToken,
            @ConfigProperty(name = "walletline.phone.public-url") String publicUrl,
            UriInfo uri,
            HttpHeaders headers) {
        this.signature = new TwilioSignature(authToken);
        this.publicUrl = publicUrl;
        this.uri = uri;
        this.headers = headers;
    }

    /** The parameters of a genuine webhook. */
    record Told(
            String callId,
            String from,
            @Nullable String status,
            @Nullable String speech,
            @Nullable String digits,
            int queuePosition,
            @Nullable String queueResult) {

        boolean leftByHangingUp() {
            return "hangup".equals(queueResult);
        }
    }

    Told verified(MultivaluedMap<String, String> form) {
        var request = uri.getRequestUri();
        var query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
        signature.check(publicUrl + request.getRawPath() + query, form, headers.getHeaderString("X-Twilio-Signature"));
        return new Told(
                required(form, "CallSid"),
                required(form, "From"),
                form.getFirst("CallStatus"),
                limited(form, "SpeechResult", LONGEST_SPEECH),
                limited(form, "Digits", LONGEST_ID),
                number(form.getFirst("QueuePosition")),
                form.getFirst("QueueResult"));
    }

    private static String required(MultivaluedMap<String, String> form, String field) {
        var value = limited(form, field, LONGEST_ID);
        if (value == null || value.isBlank()) {
            throw new BadWebhook(field);
        }
        return value;
    }

    private static @Nullable String limited(MultivaluedMap<String, String> form, String field, int longest) {
        var value = form.getFirst(field);
        if (value != null && value.length() > longest) {
            throw new BadWebhook(field);
        }
        return value;
    }

    /** A position that is no number is worth less than an answer in time. */
    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }
}

package io.walletline.ticket.channels.phone.twiml;

import io.walletline.kit.webhook.TwilioSignature;
import io.walletline.ticket.channels.phone.IncomingCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;
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

    /**
     * The parameters of a genuine webhook.
     *
     * @param dialStatus outcome of connecting an agent
     * @param step of the call that an answer belongs to; null if the address names none
     */
    record Told(
            IncomingCall call,
            @Nullable String status,
            @Nullable String dialStatus,
            @Nullable String speech,
            @Nullable String digits,
            @Nullable Integer step,
            @Nullable String queueResult) {

        /** Call statuses after which nothing more happens (https://www.twilio.com/docs/voice/api/call-resource). */
        private static final Set<String> OVER = Set.of("completed", "busy", "failed", "no-answer", "canceled");

        /** Outcomes of dialling an agent who never came on the line. */
        private static final Set<String> NOT_REACHED = Set.of("busy", "failed", "no-answer", "canceled");

        /** Outcomes of queueing after which the caller is on the line still, and in no queue. */
        private static final Set<String> NOT_QUEUED = Set.of("queue-full", "error", "system-error");

        /** Whether the caller is on the line no more. */
        boolean isOver() {
            return status != null && OVER.contains(status) || "hangup".equals(queueResult);
        }

        boolean couldNotQueue() {
            return queueResult != null && NOT_QUEUED.contains(queueResult);
        }

        /** Why the agent did not come on the line; null if the agent did. */
        @Nullable
        String notReached() {
            return dialStatus != null && NOT_REACHED.contains(dialStatus) ? dialStatus : null;
        }
    }

    Told verified(MultivaluedMap<String, String> form) {
        var request = uri.getRequestUri();
        var query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
        signature.check(publicUrl + request.getRawPath() + query, form, headers.getHeaderString("X-Twilio-Signature"));
        return new Told(
                new IncomingCall(required(form, "CallSid"), number(form), isVouchedFor(form)),
                form.getFirst("CallStatus"),
                form.getFirst("DialCallStatus"),
                limited(form, "SpeechResult", LONGEST_SPEECH),
                limited(form, "Digits", LONGEST_ID),
                step(),
                form.getFirst("QueueResult"));
    }

    /** A withheld number comes as an empty or a missing field. One that is too long is no number. */
    private static @Nullable String number(MultivaluedMap<String, String> form) {
        var from = form.getFirst("From");
        return from == null || from.isBlank() || from.length() > LONGEST_ID ? null : from;
    }

    /** STIR/SHAKEN: the terminating carrier checked the caller's certificate and found that it does not hold. */
    private static boolean isVouchedFor(MultivaluedMap<String, String> form) {
        var verdict = form.getFirst("StirVerstat");
        return verdict == null || !verdict.toLowerCase(Locale.ROOT).contains("failed");
    }

    private @Nullable Integer step() {
        var step = uri.getQueryParameters().getFirst("step");
        return step != null && step.matches("[0-9]{1,6}") ? Integer.valueOf(step) : null;
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
}

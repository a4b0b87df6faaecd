package io.walletline.local.smsgateway;

import io.walletline.local.stream.EventStreams;
import io.walletline.local.webhook.SignedWebhook;
import java.io.Serial;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes messages, puts them on the phones of the demo, and reports each step to its status callback. */
public final class SmsGateway {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    /** Twilio's code for a handset that cannot be reached or does not exist. */
    private static final String UNREACHABLE = "30003";

    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);

    private final Settings settings;
    private final SignedWebhook webhook;
    private final EventStreams streams;
    private final Clock clock;
    private final Inboxes inboxes = new Inboxes();
    private volatile Receipts receipts = Receipts.NORMAL;

    public SmsGateway(Settings settings, EventStreams streams, Clock clock) {
        this.settings = settings;
        this.webhook = new SignedWebhook(settings.authToken());
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * The account at the gateway.
     *
     * @param webhookPatience how long a status callback that is not answered is tried again
     */
    public record Settings(String accountSid, String authToken, Duration webhookPatience) {}

    /** The gateway's answer to a message that it does not take. */
    static final class BadNumber extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        static final String MESSAGE = "The 'To' number is not a valid phone number.";

        BadNumber() {
            super(MESSAGE);
        }
    }

    /** Sets the way of reporting on messages from now on. */
    public void report(Receipts newReceipts) {
        receipts = newReceipts;
    }

    /** All messages to this number (E.164), oldest first. */
    public List<ReceivedSms> messagesTo(String number) {
        return inboxes.of(number);
    }

    ReceivedSms accept(String to, String from, String body, @Nullable URI callback) {
        if (!E164.matcher(to).matches()) {
            throw new BadNumber();
        }
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        ReceivedSms message = new ReceivedSms(sid, from, to, body, clock.instant(), "queued");
        inboxes.add(message);
        changed(to);
        if (callback != null) {
            Thread.ofVirtual().name(sid).start(() -> report(message, callback));
        }
        return message;
    }

    private void report(ReceivedSms message, URI callback) {
        try {
            for (String status : receipts.statuses()) {
                inboxes.mark(message, status);
                changed(message.to());
                webhook.postPatiently(callback, form(message, status), settings.webhookPatience(), RETRY_PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> form(ReceivedSms message, String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", message.sid());
        form.put("SmsSid", message.sid());
        form.put("MessageStatus", status);
        form.put("SmsStatus", status);
        form.put("To", message.to());
        form.put("From", message.from());
        form.put("AccountSid", settings.accountSid());
        form.put("ApiVersion", "2010-04-01");
        if (status.equals("undelivered")) {
            form.put("ErrorCode", UNREACHABLE);
        }
        return form;
    }

    boolean accepts(String account, String authToken) {
        return settings.accountSid().equals(account) && settings.authToken().equals(authToken);
    }

    EventStreams streams() {
        return streams;
    }

    static String subject(String number) {
        return "phone/" + number;
    }

    private void changed(String number) {
        streams.changed(subject(number), () -> messagesTo(number));
    }
}

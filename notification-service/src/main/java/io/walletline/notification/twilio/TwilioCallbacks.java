package io.walletline.notification.twilio;

import io.walletline.kit.webhook.TwilioSignature;
import io.walletline.notification.receipt.Receipt;
import io.walletline.notification.receipt.ReceiptDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts status callbacks that Twilio has signed. */
@ApplicationScoped
class TwilioCallbacks {

    private static final String PATH = "/callbacks/twilio";
    private static final int LONGEST_SID = 64;
    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_ERROR_CODE = 16;

    private final TwilioConfig config;
    private final TwilioSignature signature;
    private final TwilioWords words;
    private final ReceiptDesk receipts;

    TwilioCallbacks(TwilioConfig config, TwilioWords words, ReceiptDesk receipts) {
        this.config = config;
        this.signature = new TwilioSignature(config.authToken());
        this.words = words;
        this.receipts = receipts;
    }

    /** @param query undecoded, because Twilio signs it so */
    void receive(
            @Nullable String claimed,
            @Nullable String query,
            @Nullable UUID message,
            MultivaluedMap<String, String> form) {
        var url = config.publicBaseUrl() + PATH + (query == null ? "" : "?" + query);
        signature.check(url, form, claimed);
        var sid = field(form, "MessageSid", LONGEST_SID);
        var status = field(form, "MessageStatus", LONGEST_WORD).toLowerCase(Locale.ROOT);
        if (sid.isEmpty() || status.isEmpty()) {
            throw new BadReceipt();
        }
        var told = words.translate(sid, status, field(form, "ErrorCode", LONGEST_ERROR_CODE));
        receipts.receive(
                new Receipt(told.provider(), sid, status, told.errorCode(), told.means(), told.reason(), message));
    }

    private static String field(MultivaluedMap<String, String> form, String name, int longest) {
        var value = form.getFirst(name);
        if (value != null && value.length() > longest) {
            throw new BadReceipt();
        }
        return value == null ? "" : value;
    }
}

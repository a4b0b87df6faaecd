package io.walletline.ticket.channels.phone.twiml;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.walletline.kit.sql.Sql;
import io.walletline.kit.webhook.TwilioSignature;
import jakarta.enterprise.context.Dependent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A phone system that signs its webhooks, and what became of its calls. */
@Dependent
class PhoneProvider {

    private final TwilioSignature signature;
    private final String publicUrl;
    private final Sql sql;

    PhoneProvider(
            @ConfigProperty(name = "walletline.phone.auth-token") String token,
            @ConfigProperty(name = "walletline.phone.public-url") String publicUrl,
            Sql sql) {
        this.signature = new TwilioSignature(token);
        this.publicUrl = publicUrl;
        this.sql = sql;
    }

    static String newCall() {
        return "CA" + UUID.randomUUID();
    }

    /** @param address below {@code /phone/}, with its query */
    Response tell(String call, String from, String address, Map<String, String> fields) {
        var form = new HashMap<>(Map.of("CallSid", call, "From", from, "To", "95000"));
        form.putAll(fields);
        var values = form.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        return given().urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .header("X-Twilio-Signature", signature.sign(publicUrl + "/phone/" + address, values))
                .post("/phone/" + address);
    }

    String column(String call, String column) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.query("select " + column + "::text from call where provider_id = ?", call)
                        .first(row -> String.valueOf(row.textOrNull(1)))
                        .orElse("no call"));
    }

    UUID contactOf(String call) {
        return UUID.fromString(column(call, "contact_id"));
    }

    long count(String sqlText, Object... values) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.query(sqlText, values).one(row -> row.longValue(1)));
    }
}

package io.walletline.local.smsgateway;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.security.BasicAuthCredentials;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Twilio's Messages API, and what is on each phone for the page. */
public final class SmsRoutes {

    private final SmsGateway gateway;

    public SmsRoutes(SmsGateway gateway) {
        this.gateway = gateway;
    }

    public void register(Javalin app) {
        app.post("/2010-04-01/Accounts/{account}/Messages.json", this::accept);
        app.get(
                "/api/phones/{number}/messages",
                context -> context.json(gateway.messagesTo(context.pathParam("number"))));
        app.sse("/api/phones/{number}/stream", client -> {
            String number = client.ctx().pathParam("number");
            gateway.streams().add(SmsGateway.subject(number), client, () -> gateway.messagesTo(number));
        });
        app.put("/api/receipts/{mode}", context -> {
            gateway.report(Receipts.valueOf(context.pathParam("mode").toUpperCase(Locale.ROOT)));
            context.status(HttpStatus.NO_CONTENT);
        });
        app.exception(
                SmsGateway.BadNumber.class,
                (bad, context) -> refuse(context, 400, 21211, SmsGateway.BadNumber.MESSAGE));
    }

    private void accept(Context context) {
        BasicAuthCredentials given = context.basicAuthCredentials();
        if (given == null
                || !gateway.accepts(given.getUsername(), given.getPassword())
                || !given.getUsername().equals(context.pathParam("account"))) {
            refuse(context, 401, 20003, "Authenticate");
            return;
        }
        String body = Objects.requireNonNullElse(context.formParam("Body"), "");
        if (body.isBlank()) {
            refuse(context, 400, 21602, "Message body is required.");
            return;
        }
        String callback = context.formParam("StatusCallback");
        ReceivedSms message = gateway.accept(
                Objects.requireNonNullElse(context.formParam("To"), ""),
                Objects.requireNonNullElse(context.formParam("From"), ""),
                body,
                callback == null ? null : URI.create(callback));
        context.status(HttpStatus.CREATED).json(answer(message, context.pathParam("account")));
    }

    private static Map<String, Object> answer(ReceivedSms message, String account) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sid", message.sid());
        answer.put("account_sid", account);
        answer.put("api_version", "2010-04-01");
        answer.put("status", "queued");
        answer.put("direction", "outbound-api");
        answer.put("to", message.to());
        answer.put("from", message.from());
        answer.put("body", message.body());
        answer.put("num_segments", "1");
        answer.put("error_code", null);
        answer.put("error_message", null);
        answer.put("uri", "/2010-04-01/Accounts/" + account + "/Messages/" + message.sid() + ".json");
        return answer;
    }

    private static void refuse(Context context, int status, int code, String message) {
        context.status(status)
                .json(Map.of(
                        "code", code,
                        "message", message,
                        "more_info", "https://www.twilio.com/docs/errors/" + code,
                        "status", status));
    }
}

package io.walletline.local.pushgateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Google's token endpoint, FCM's {@code messages:send}, and what is on each handset for the page. */
public final class PushRoutes {

    /** Below the address of the pages. */
    public static final String TOKEN_PATH = "/push/token";

    private static final String BEARER = "Bearer ";
    private static final int TOKEN_SECONDS = 3600;

    private final PushGateway gateway;
    private final ObjectMapper json = new ObjectMapper();

    public PushRoutes(PushGateway gateway) {
        this.gateway = gateway;
    }

    public void register(Javalin app) {
        app.post(TOKEN_PATH, this::logIn);
        app.post("/v1/projects/{project}/messages:send", this::accept);
        app.sse("/api/handsets/{handset}/stream", client -> {
            String handset = client.ctx().pathParam("handset");
            gateway.streams().add(PushGateway.subject(handset), client, () -> gateway.shownOn(handset));
        });
        app.exception(
                PushGateway.Unauthenticated.class,
                (bad, context) -> refuse(context, 401, "UNAUTHENTICATED", List.of()));
        app.exception(
                PushGateway.Unregistered.class,
                (gone, context) -> refuse(
                        context,
                        404,
                        "NOT_FOUND",
                        List.of(Map.of(
                                "@type",
                                "type.googleapis.com/google.firebase.fcm.v1.FcmError",
                                "errorCode",
                                "UNREGISTERED"))));
    }

    private void logIn(Context context) {
        String token = gateway.logIn(Objects.requireNonNullElse(context.formParam("assertion"), ""));
        context.json(Map.of("access_token", token, "expires_in", TOKEN_SECONDS, "token_type", "Bearer"));
    }

    private void accept(Context context) throws JsonProcessingException {
        JsonNode message = json.readTree(context.body()).path("message");
        if (message.path("token").asText().isEmpty()) {
            refuse(context, 400, "INVALID_ARGUMENT", List.of());
            return;
        }
        String authorization = Objects.requireNonNullElse(context.header("Authorization"), "");
        String name = gateway.accept(
                context.pathParam("project"),
                authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "",
                message.path("token").asText(),
                message.path("android").path("notification").path("tag").asText(),
                message.path("notification").path("title").asText(),
                message.path("notification").path("body").asText());
        context.json(Map.of("name", name));
    }

    private static void refuse(Context context, int status, String code, List<Map<String, String>> details) {
        context.status(status)
                .json(Map.of("error", Map.of("code", status, "status", code, "message", code, "details", details)));
    }
}

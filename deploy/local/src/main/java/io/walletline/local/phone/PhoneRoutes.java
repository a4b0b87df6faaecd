package io.walletline.local.phone;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.security.BasicAuthCredentials;
import java.net.URI;
import java.util.Map;

/** The phone system's HTTP: Twilio's call update for the line, and a plain API for the page that plays the caller. */
public final class PhoneRoutes {

    private final PhoneSystem phones;

    public PhoneRoutes(PhoneSystem phones) {
        this.phones = phones;
    }

    public void register(Javalin app) {
        app.post("/2010-04-01/Accounts/{account}/Calls/{sid}.json", this::update);
        app.post("/api/calls", this::place);
        app.get("/api/calls/{sid}", context -> context.json(phones.view(context.pathParam("sid"))));
        app.sse("/api/calls/{sid}/stream", client -> {
            String sid = client.ctx().pathParam("sid");
            phones.view(sid);
            phones.streams().add(PhoneSystem.subject(sid), client, () -> phones.view(sid));
        });
        app.post("/api/calls/{sid}/say", this::say);
        app.post("/api/calls/{sid}/keys", this::press);
        app.post("/api/calls/{sid}/hang-up", this::hangUp);
        app.sse("/api/agents/{agent}/call/stream", client -> {
            String agent = client.ctx().pathParam("agent");
            phones.streams()
                    .add(
                            PhoneSystem.agentSubject(agent),
                            client,
                            () -> phones.callWith(agent)
                                    .<Object>map(call -> call)
                                    .orElse(Map.of()));
        });
        app.post("/api/agents/{agent}/say", this::agentSays);
        app.post("/api/agents/{agent}/hang-up", this::agentHangsUp);
        app.exception(
                UnknownCall.class,
                (unknown, context) -> context.status(HttpStatus.NOT_FOUND)
                        .json(Map.of("code", 20404, "message", unknown.getMessage())));
    }

    private void place(Context context) {
        record Dialled(String from) {}
        String sid = phones.place(context.bodyAsClass(Dialled.class).from());
        context.status(HttpStatus.CREATED).json(phones.view(sid));
    }

    private void say(Context context) {
        record Said(String text) {}
        phones.say(context.pathParam("sid"), context.bodyAsClass(Said.class).text());
        context.status(HttpStatus.NO_CONTENT);
    }

    private void press(Context context) {
        record Pressed(String keys) {}
        phones.press(
                context.pathParam("sid"), context.bodyAsClass(Pressed.class).keys());
        context.status(HttpStatus.NO_CONTENT);
    }

    private void hangUp(Context context) {
        phones.hangUp(context.pathParam("sid"));
        context.status(HttpStatus.NO_CONTENT);
    }

    private void agentSays(Context context) {
        record Said(String text) {}
        phones.agentSays(
                context.pathParam("agent"), context.bodyAsClass(Said.class).text());
        context.status(HttpStatus.NO_CONTENT);
    }

    private void agentHangsUp(Context context) {
        phones.agentHangsUp(context.pathParam("agent"));
        context.status(HttpStatus.NO_CONTENT);
    }

    private void update(Context context) {
        BasicAuthCredentials given = context.basicAuthCredentials();
        if (given == null || !phones.accepts(given.getUsername(), given.getPassword())) {
            context.status(HttpStatus.UNAUTHORIZED).json(Map.of("code", 20003, "message", "Authenticate"));
            return;
        }
        String sid = context.pathParam("sid");
        String url = context.formParam("Url");
        if (url != null) {
            phones.move(sid, URI.create(url));
        } else if ("completed".equals(context.formParam("Status"))) {
            phones.end(sid);
        }
        context.json(Map.of("sid", sid, "status", "in-progress"));
    }
}

package io.walletline.ticket.channels.phone.twiml;

import io.walletline.ticket.channels.phone.Call;
import io.walletline.ticket.channels.phone.CallDesk;
import io.walletline.ticket.channels.phone.CallIsOver;
import io.walletline.ticket.channels.phone.CallState;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import java.util.function.Supplier;

/** The webhooks of a phone system of the TwiML family. No log-in: each call is signed. */
@Path("/phone")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_XML)
class PhoneResource {

    /** Call statuses after which nothing more happens (https://www.twilio.com/docs/voice/api/call-resource). */
    private static final Set<String> OVER = Set.of("completed", "busy", "failed", "no-answer", "canceled");

    private final CallDesk desk;
    private final PhoneWebhook webhook;

    PhoneResource(CallDesk desk, PhoneWebhook webhook) {
        this.desk = desk;
        this.webhook = webhook;
    }

    @POST
    @Path("/voice")
    public String voice(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        var call = desk.arrived(told.callId(), told.from());
        return answer(call, false);
    }

    @POST
    @Path("/said")
    public String said(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        var call = desk.said(told.callId(), told.from(), Keypad.heard(told.speech(), told.digits()));
        return answer(call, true);
    }

    @POST
    @Path("/wait")
    public String waiting(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        var waiting = desk.waits(told.callId(), told.from());
        return switch (waiting.call().state()) {
            case ASKING, WAITING -> TwimlPrompts.wait(waiting, told.queuePosition());
            case CONNECTING, CONNECTED -> TwimlPrompts.leave();
            case ENDED -> throw new CallIsOver();
        };
    }

    @POST
    @Path("/left-queue")
    public String leftQueue(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        if ("hangup".equals(told.queueResult())) {
            // Nobody is on the line any more; the status callback tells the end.
            return TwimlPrompts.hangUp();
        }
        var call = desk.putThrough(told.callId(), told.from());
        return call.agentId() == null || call.state() == CallState.ENDED
                ? TwimlPrompts.hangUp()
                : TwimlPrompts.connect(call);
    }

    /** The agent has put the phone down. */
    @POST
    @Path("/agent-left")
    public String agentLeft(MultivaluedMap<String, String> form) {
        return afterTheAgent(form, TwimlPrompts::aMoment);
    }

    /** The same a moment later: that the call was handed on would be known by now. */
    @POST
    @Path("/agent-left/again")
    public String agentLeftBefore(MultivaluedMap<String, String> form) {
        return afterTheAgent(form, TwimlPrompts::hangUp);
    }

    private String afterTheAgent(MultivaluedMap<String, String> form, Supplier<String> ifNotHandedOn) {
        var told = webhook.verified(form);
        var call = desk.arrived(told.callId(), told.from());
        return switch (call.state()) {
            case WAITING -> TwimlPrompts.backToQueue(call);
            case CONNECTING -> TwimlPrompts.connect(desk.putThrough(told.callId(), told.from()));
            case CONNECTED -> ifNotHandedOn.get();
            case ASKING, ENDED -> TwimlPrompts.hangUp();
        };
    }

    @POST
    @Path("/status")
    public void status(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        if (OVER.contains(told.status())) {
            desk.ended(told.callId(), told.from());
        }
    }

    private static String answer(Call call, boolean again) {
        return switch (call.state()) {
            case ASKING -> TwimlPrompts.ask(call, again);
            case WAITING -> TwimlPrompts.enqueue(call, call.freezes());
            case CONNECTING, CONNECTED -> TwimlPrompts.connect(call);
            case ENDED -> throw new CallIsOver();
        };
    }
}

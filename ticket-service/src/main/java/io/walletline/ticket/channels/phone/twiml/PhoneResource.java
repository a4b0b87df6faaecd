package io.walletline.ticket.channels.phone.twiml;

import io.walletline.ticket.channels.phone.CallDesk;
import io.walletline.ticket.channels.phone.Instruction.HangUp;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;

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
        return TwimlPrompts.render(desk.rang(told.callId(), told.from()));
    }

    @POST
    @Path("/said")
    public String said(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        return TwimlPrompts.render(
                desk.said(told.callId(), told.from(), Keypad.utterance(told.speech(), told.digits())));
    }

    @POST
    @Path("/wait")
    public String waiting(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        return TwimlPrompts.render(desk.waits(told.callId(), told.from()), told.queuePosition());
    }

    @POST
    @Path("/left-queue")
    public String leftQueue(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        // Nobody is on the line any more after a hang-up; the status callback tells the end.
        return TwimlPrompts.render(told.leftByHangingUp() ? new HangUp() : desk.leftQueue(told.callId(), told.from()));
    }

    /** The agent has put the phone down. */
    @POST
    @Path("/agent-left")
    public String agentLeft(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        return TwimlPrompts.render(desk.agentLeft(told.callId(), told.from(), false));
    }

    /** The same a moment later: that the call was handed on would be known by now. */
    @POST
    @Path("/agent-left/again")
    public String agentLeftBefore(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        return TwimlPrompts.render(desk.agentLeft(told.callId(), told.from(), true));
    }

    @POST
    @Path("/status")
    public void status(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        if (OVER.contains(told.status())) {
            desk.ended(told.callId(), told.from());
        }
    }
}

package io.walletline.ticket.channels.phone.twiml;

import io.walletline.ticket.channels.phone.CallDesk;
import io.walletline.ticket.channels.phone.Instruction;
import io.walletline.ticket.channels.phone.Instruction.HangUp;
import io.walletline.ticket.channels.phone.twiml.PhoneWebhook.Told;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The webhooks of a phone system of the TwiML family. No log-in: each call is signed. */
@Path("/phone")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_XML)
class PhoneResource {

    private final CallDesk desk;
    private final PhoneWebhook webhook;
    private final ZoneId zone;

    /** @param zone in which callers are told times */
    PhoneResource(
            CallDesk desk,
            PhoneWebhook webhook,
            @ConfigProperty(name = "walletline.home.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.desk = desk;
        this.webhook = webhook;
        this.zone = zone;
    }

    @POST
    @Path("/voice")
    public String voice(MultivaluedMap<String, String> form) {
        return answer(form, told -> desk.rang(told.call()));
    }

    /** What was said counts also if it is told together with the end of the call. */
    @POST
    @Path("/said")
    public String said(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        var next = desk.said(told.call(), Keypad.utterance(told.speech(), told.digits()), told.step());
        return TwimlPrompts.render(told.isOver() ? over(told) : next, zone);
    }

    @POST
    @Path("/wait")
    public String waiting(MultivaluedMap<String, String> form) {
        return answer(form, told -> desk.waits(told.call()));
    }

    @POST
    @Path("/left-queue")
    public String leftQueue(MultivaluedMap<String, String> form) {
        return answer(form, told -> desk.leftQueue(told.call(), told.couldNotQueue()));
    }

    /** The agent has put the phone down, or was not reached. */
    @POST
    @Path("/agent-left")
    public String agentLeft(MultivaluedMap<String, String> form) {
        return answer(form, told -> {
            var reason = told.notReached();
            return reason == null ? desk.agentLeft(told.call(), false) : desk.agentNotReached(told.call(), reason);
        });
    }

    /** The same a moment later: that the call was handed on would be known by now. */
    @POST
    @Path("/agent-left/again")
    public String agentLeftBefore(MultivaluedMap<String, String> form) {
        return answer(form, told -> desk.agentLeft(told.call(), true));
    }

    @POST
    @Path("/status")
    public void status(MultivaluedMap<String, String> form) {
        var told = webhook.verified(form);
        if (told.isOver()) {
            desk.ended(told.call());
        }
    }

    /** Any sign of an end ends the call, whatever the webhook is about. */
    private String answer(MultivaluedMap<String, String> form, Function<Told, Instruction> step) {
        var told = webhook.verified(form);
        return TwimlPrompts.render(told.isOver() ? over(told) : step.apply(told), zone);
    }

    private HangUp over(Told told) {
        desk.ended(told.call());
        return new HangUp();
    }
}

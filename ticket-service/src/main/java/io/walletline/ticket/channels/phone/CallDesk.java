package io.walletline.ticket.channels.phone;

import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.cases.customers.KnownCustomer;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.ContactDesk;
import io.walletline.ticket.casework.contacts.EndReason;
import io.walletline.ticket.casework.contacts.Purpose;
import io.walletline.ticket.channels.phone.Instruction.Ask;
import io.walletline.ticket.channels.phone.Instruction.AwaitTransfer;
import io.walletline.ticket.channels.phone.Instruction.Connect;
import io.walletline.ticket.channels.phone.Instruction.Enqueue;
import io.walletline.ticket.channels.phone.Instruction.Enqueue.Why;
import io.walletline.ticket.channels.phone.Instruction.HangUp;
import io.walletline.ticket.channels.phone.Instruction.KeepWaiting;
import io.walletline.ticket.channels.phone.Instruction.LeaveQueue;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.wallet.acts.WalletAct.Status;
import io.walletline.ticket.wallet.acts.WalletActDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The course of a call, from the first ring to the last tone. Every step may be reported twice and in any order. */
@ApplicationScoped
public class CallDesk {

    private final CallRepository calls;
    private final CustomerDirectory customers;
    private final TicketDesk tickets;
    private final ContactDesk contacts;
    private final WalletActDesk wallet;
    private final Timeline timeline;
    private final Clock clock;

    CallDesk(
            CallRepository calls,
            CustomerDirectory customers,
            TicketDesk tickets,
            ContactDesk contacts,
            WalletActDesk wallet,
            Timeline timeline,
            Clock clock) {
        this.calls = calls;
        this.customers = customers;
        this.tickets = tickets;
        this.contacts = contacts;
        this.wallet = wallet;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A call rings, or a webhook of a call comes of which nothing was heard yet. */
    @Transactional
    public Instruction rang(String providerId, String from) {
        return next(known(providerId, from), false);
    }

    /**
     * The caller said what happened: a ticket opens, a human is asked for, and a theft freezes the wallet before anybody
     * answers. Said again (the phone system repeats itself), it changes nothing.
     *
     * @throws CallIsOver if the call has ended
     */
    @Transactional
    public Instruction said(String providerId, String from, Utterance utterance) {
        var call = known(providerId, from);
        if (call.state() == CallState.ASKING) {
            understand(call, utterance);
        }
        return next(call, true);
    }

    private void understand(Call call, Utterance utterance) {
        if (utterance.language() != null) {
            call.speaks(utterance.language());
        }
        if (utterance.isHeard()) {
            askForHuman(call, utterance);
        } else if (call.unheard() >= Utterance.MOST_REPEATS) {
            askForHuman(call, Utterance.nothing());
        }
    }

    private void askForHuman(Call call, Utterance utterance) {
        var ticket = openTicket(call, utterance);
        var theft = ticket.category() == Category.ACCOUNT_STOLEN && call.customerRef() != null;
        if (theft) {
            wallet.freeze(ticket.id(), Actor.SYSTEM);
        }
        var contact = contacts.request(ticket, Channel.PHONE, Purpose.HELP, author(call));
        call.waitsFor(ticket.id(), contact.id(), theft);
    }

    /** The caller waits, and hears once the outcome of the freeze. */
    @Transactional
    public Instruction waits(String providerId, String from) {
        var call = known(providerId, from);
        return switch (call.state()) {
            case ASKING, WAITING -> new KeepWaiting(call.language(), newsOfFreeze(call));
            case CONNECTING, CONNECTED -> new LeaveQueue();
            case ENDED -> throw new CallIsOver();
        };
    }

    private @Nullable Status newsOfFreeze(Call call) {
        var news = call.awaitsNewsOfFreeze() ? wallet.outcomeOfFreeze(ticketOf(call)) : Optional.<Status>empty();
        news.ifPresent(told -> call.freezeOutcomeTold());
        return news.orElse(null);
    }

    /** An agent has accepted the call's contact: the line connects the two. */
    @Transactional
    public void accepted(UUID contactId, String agentId) {
        calls.byContact(contactId).ifPresent(call -> call.acceptedBy(agentId));
    }

    /**
     * The agent hands the call's contact on.
     *
     * @param toAgent null: the next agent who accepts
     */
    @Transactional
    public void handedOn(UUID contactId, @Nullable String toAgent) {
        calls.byContact(contactId).ifPresent(call -> call.handedOn(toAgent));
    }

    /** The caller has left the queue to be put through. */
    @Transactional
    public Instruction leftQueue(String providerId, String from) {
        var call = known(providerId, from);
        putThrough(call);
        return call.agentId() == null || call.state() == CallState.ENDED ? new HangUp() : connect(call);
    }

    /**
     * The agent has put the phone down: the caller goes to whom the call was handed on.
     *
     * @param again the phone system has waited already for the news that it was
     */
    @Transactional
    public Instruction agentLeft(String providerId, String from, boolean again) {
        var call = known(providerId, from);
        return switch (call.state()) {
            case WAITING -> new Enqueue(call.language(), Why.TRANSFERRED);
            case CONNECTING -> {
                putThrough(call);
                yield connect(call);
            }
            case CONNECTED -> again ? new HangUp() : new AwaitTransfer();
            case ASKING, ENDED -> new HangUp();
        };
    }

    private void putThrough(Call call) {
        if (call.state() == CallState.CONNECTING && call.connected()) {
            timeline.act(
                    ticketOf(call), Actor.SYSTEM, "call-connected", Map.of("agentId", String.valueOf(call.agentId())));
        }
    }

    /** The caller hung up, or the line broke. */
    @Transactional
    public void ended(String providerId, String from) {
        var call = known(providerId, from);
        var ticket = call.ticketId();
        var contact = call.contactId();
        if (!call.end(clock.instant()) || ticket == null || contact == null) {
            return;
        }
        timeline.act(ticket, Actor.SYSTEM, "call-ended", Map.of());
        contacts.end(contact, EndReason.CUSTOMER_HUNG_UP);
    }

    private Call known(String providerId, String from) {
        return calls.lock(providerId).orElseGet(() -> {
            var customer = customers.byPhone(from);
            var call = new Call(
                    providerId,
                    customer.map(KnownCustomer::ref).orElse(null),
                    customer.map(KnownCustomer::language).orElseGet(() -> customers.language(null)),
                    clock.instant());
            calls.persist(call);
            return call;
        });
    }

    /** A call that waits or talks has a ticket. */
    private static UUID ticketOf(Call call) {
        return Objects.requireNonNull(call.ticketId(), "the ticket of a call that has come so far");
    }

    private static Instruction next(Call call, boolean again) {
        return switch (call.state()) {
            case ASKING -> new Ask(call.language(), again);
            case WAITING -> new Enqueue(call.language(), call.freezes() ? Why.FREEZING : Why.UNDERSTOOD);
            case CONNECTING, CONNECTED -> connect(call);
            case ENDED -> throw new CallIsOver();
        };
    }

    private static Connect connect(Call call) {
        return new Connect(call.language(), String.valueOf(call.agentId()));
    }

    private TicketSnapshot openTicket(Call call, Utterance utterance) {
        return tickets.open(
                OpenTicket.byPhone(call.customerRef(), utterance.text(), utterance.category(), call.language()));
    }

    private static Actor author(Call call) {
        return Actor.customer(call.customerRef());
    }

    /**
     * The caller's answer to a prompt.
     *
     * @param text recognised speech
     * @param category chosen by key
     * @param language chosen by key
     */
    public record Utterance(
            @Nullable String text,
            @Nullable Category category,
            @Nullable String language) {

        /** After so many silent tries a human takes over without knowing more. */
        static final int MOST_REPEATS = 2;

        static Utterance nothing() {
            return new Utterance(null, Category.OTHER, null);
        }

        public boolean isHeard() {
            return text != null || category != null;
        }
    }
}

package io.walletline.ticket.channels.phone;

import io.walletline.ticket.cases.customers.Customer;
import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.Origin;
import io.walletline.ticket.cases.lifecycle.Ticket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.ContactDesk;
import io.walletline.ticket.casework.contacts.EndReason;
import io.walletline.ticket.casework.contacts.Purpose;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.wallet.acts.WalletAct.Status;
import io.walletline.ticket.wallet.acts.WalletActDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens in a call, from the first ring to the last tone. Every step may be told twice and in any order. */
@ApplicationScoped
public class CallDesk {

    private static final String SYSTEM = "system";
    private static final String UNKNOWN_CALLER = "caller";

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
    public Call arrived(String providerId, String from) {
        return calls.lock(providerId).orElseGet(() -> {
            var customer = customers.byPhone(from);
            var call = new Call(
                    providerId,
                    customer.map(Customer::ref).orElse(null),
                    customer.map(Customer::language).orElseGet(() -> customers.language(null)),
                    clock.instant());
            calls.persist(call);
            return call;
        });
    }

    /**
     * The caller said what happened: a ticket opens, a human is asked for, and a theft freezes the wallet before anybody
     * answers. Said again (the phone system repeats itself), it changes nothing.
     */
    @Transactional
    public Call said(String providerId, String from, Utterance utterance) {
        var call = arrived(providerId, from);
        if (call.state() != CallState.ASKING) {
            return call;
        }
        if (utterance.language() != null) {
            call.speaks(utterance.language());
        }
        if (!utterance.isHeard()) {
            if (call.unheard() < Utterance.MOST_REPEATS) {
                return call;
            }
            utterance = Utterance.nothing();
        }
        var ticket = openTicket(call, utterance);
        var theft = ticket.category() == Category.ACCOUNT_STOLEN && call.customerRef() != null;
        if (theft) {
            wallet.freeze(ticket.id(), SYSTEM);
        }
        var contact = contacts.request(ticket, Channel.PHONE, Purpose.HELP, author(call));
        call.waitsFor(ticket.id(), contact.id(), theft);
        return call;
    }

    /** The caller waits, and hears once what came of the freeze. */
    @Transactional
    public Waiting waits(String providerId, String from) {
        var call = arrived(providerId, from);
        var outcome = call.awaitsNewsOfFreeze() ? wallet.outcomeOfFreeze(call.ticketId()) : Optional.<Status>empty();
        outcome.ifPresent(news -> call.toldOfFreeze());
        return new Waiting(call, outcome);
    }

    /** An agent has accepted the call's contact: the line connects the two. */
    @Transactional
    public void accepted(UUID contactId, String agentId) {
        calls.byContact(contactId).ifPresent(call -> call.acceptedBy(agentId));
    }

    /**
     * Its agent hands the call's contact on.
     *
     * @param toAgent null = whoever takes it next
     */
    @Transactional
    public void handedOn(UUID contactId, @Nullable String toAgent) {
        calls.byContact(contactId).ifPresent(call -> call.handedOn(toAgent));
    }

    /** The caller is being put through: from the queue, or from an agent who has handed the call on. */
    @Transactional
    public Call putThrough(String providerId, String from) {
        var call = arrived(providerId, from);
        if (call.state() == CallState.CONNECTING && call.connected()) {
            timeline.act(call.ticketId(), SYSTEM, "call-connected", Map.of("agentId", String.valueOf(call.agentId())));
        }
        return call;
    }

    /** The caller hung up, or the line broke. */
    @Transactional
    public void ended(String providerId, String from) {
        var call = arrived(providerId, from);
        if (!call.end(clock.instant()) || call.ticketId() == null) {
            return;
        }
        timeline.act(call.ticketId(), SYSTEM, "call-ended", Map.of());
        contacts.end(call.contactId(), EndReason.CUSTOMER_HUNG_UP);
    }

    private Ticket openTicket(Call call, Utterance utterance) {
        return tickets.open(new OpenTicket(
                call.customerRef(),
                Channel.PHONE,
                Origin.CUSTOMER,
                author(call),
                utterance.text(),
                utterance.category(),
                null,
                call.language(),
                null,
                null,
                null));
    }

    private static String author(Call call) {
        return call.customerRef() == null ? UNKNOWN_CALLER : call.customerRef();
    }

    /**
     * A caller who waits.
     *
     * @param freeze confirmed or refused, the one time that it is to be told
     */
    public record Waiting(Call call, Optional<Status> freeze) {}

    /**
     * What the line heard.
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

        boolean isHeard() {
            return text != null || category != null;
        }
    }
}

package io.walletline.ticket.channels.phone;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.ContactDesk;
import io.walletline.ticket.casework.contacts.EndReason;
import io.walletline.ticket.casework.contacts.Purpose;
import io.walletline.ticket.channels.phone.Instruction.Ask;
import io.walletline.ticket.channels.phone.Instruction.AwaitTransfer;
import io.walletline.ticket.channels.phone.Instruction.Connect;
import io.walletline.ticket.channels.phone.Instruction.Enqueue;
import io.walletline.ticket.channels.phone.Instruction.Enqueue.Why;
import io.walletline.ticket.channels.phone.Instruction.Farewell;
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
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The course of a call as the phone system's webhooks tell it, from the first ring to the last tone. Every step may be
 * reported twice and in any order.
 */
@ApplicationScoped
public class CallDesk {

    /** The time between two announcements of the place in the queue. */
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(30);

    /** After so many failures of the phone system to queue a call, the caller is called back. */
    private static final int MOST_FAILURES = 3;

    private final CallRepository calls;
    private final CallerRegister callers;
    private final TicketDesk tickets;
    private final Tickets opened;
    private final ContactDesk contacts;
    private final WalletActDesk wallet;
    private final Timeline timeline;
    private final Clock clock;

    CallDesk(
            CallRepository calls,
            CallerRegister callers,
            TicketDesk tickets,
            Tickets opened,
            ContactDesk contacts,
            WalletActDesk wallet,
            Timeline timeline,
            Clock clock) {
        this.calls = calls;
        this.callers = callers;
        this.tickets = tickets;
        this.opened = opened;
        this.contacts = contacts;
        this.wallet = wallet;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A call rings, or a webhook of a call comes of which nothing was heard yet. */
    @Transactional
    public Instruction rang(IncomingCall incoming) {
        return next(known(incoming), false);
    }

    /**
     * The caller said what happened: a ticket opens, a human is asked for, and a theft freezes the wallet before anybody
     * answers. Said again (the phone system repeats itself), it changes nothing. Heard only after the caller hung up, it
     * still becomes a ticket and freezes, and nobody is asked to answer.
     *
     * @param step that the answer belongs to; null if the phone system does not say
     * @throws CallIsOver if the call has ended and nothing new was said
     */
    @Transactional
    public Instruction said(IncomingCall incoming, Utterance utterance, @Nullable Integer step) {
        var call = known(incoming);
        if (call.state() == CallState.ENDED && call.ticketId() == null && utterance.isHeard()) {
            return heardTooLate(call, utterance);
        }
        if (call.state() == CallState.ASKING && call.isAt(step)) {
            call.answered();
            understand(call, utterance);
        }
        return next(call, true);
    }

    private void understand(Call call, Utterance utterance) {
        call.speaks(utterance.language());
        if (utterance.isHeard()) {
            askForHuman(call, utterance);
        } else if (utterance.language() == null && call.unheard() >= Utterance.MOST_REPEATS) {
            askForHuman(call, Utterance.nothing());
        }
    }

    private void askForHuman(Call call, Utterance utterance) {
        var ticket = openTicket(call, utterance);
        var theft = freezeIfStolen(call, ticket);
        var contact = contacts.request(ticket, Channel.PHONE, Purpose.HELP, call.author());
        call.waitsFor(ticket.id(), contact.id(), theft);
    }

    private Instruction heardTooLate(Call call, Utterance utterance) {
        call.speaks(utterance.language());
        var ticket = openTicket(call, utterance);
        call.leaves(ticket.id(), freezeIfStolen(call, ticket));
        timeline.act(ticket.id(), Actor.SYSTEM, "call-ended", Map.of());
        return new HangUp();
    }

    private boolean freezeIfStolen(Call call, TicketSnapshot ticket) {
        var theft = ticket.category() == Category.ACCOUNT_STOLEN && call.customerRef() != null;
        if (theft) {
            wallet.freeze(ticket.id(), Actor.SYSTEM);
        }
        return theft;
    }

    /** The caller waits, and hears what is new: once the outcome of the freeze, the place when it changes. */
    @Transactional
    public Instruction waits(IncomingCall incoming) {
        var call = known(incoming);
        return switch (call.state()) {
            case ASKING -> new KeepWaiting(call.language(), null, null);
            case WAITING ->
                new KeepWaiting(
                        call.language(),
                        newsOfFreeze(call),
                        call.newsOfWait(clock.instant(), BETWEEN_NEWS).orElse(null));
            case DIVERTED -> farewell(call);
            case CONNECTING, CONNECTED -> new LeaveQueue();
            case ENDED -> throw new CallIsOver();
        };
    }

    private @Nullable Status newsOfFreeze(Call call) {
        var news = call.awaitsNewsOfFreeze() ? wallet.outcomeOfFreeze(ticketOf(call)) : Optional.<Status>empty();
        news.ifPresent(told -> call.freezeOutcomeTold());
        return news.orElse(null);
    }

    /**
     * The caller has left the phone system's queue.
     *
     * @param couldNotQueue whether the phone system had no place or failed: the caller is still on the line
     */
    @Transactional
    public Instruction leftQueue(IncomingCall incoming, boolean couldNotQueue) {
        var call = known(incoming);
        if (call.state() == CallState.WAITING && couldNotQueue) {
            return notQueued(call);
        }
        putThrough(call);
        return switch (call.state()) {
            case ASKING -> next(call, true);
            case WAITING -> new Enqueue(call.language(), Why.BACK_IN_LINE);
            case DIVERTED -> farewell(call);
            case CONNECTING, CONNECTED -> connect(call);
            case ENDED -> new HangUp();
        };
    }

    private Instruction notQueued(Call call) {
        if (call.failedToQueue() < MOST_FAILURES) {
            return new Enqueue(call.language(), Why.BUSY);
        }
        contacts.end(Objects.requireNonNull(call.contactId()), EndReason.CANCELLED);
        contacts.request(opened.require(ticketOf(call)), Channel.CALLBACK, Purpose.HELP, call.author());
        call.divert(LineExit.LINE_TROUBLE, null);
        return farewell(call);
    }

    /**
     * The agent has put the phone down: the caller goes to whom the call was handed on.
     *
     * @param again the phone system has waited already for the news that it was
     */
    @Transactional
    public Instruction agentLeft(IncomingCall incoming, boolean again) {
        var call = known(incoming);
        return switch (call.state()) {
            case WAITING -> new Enqueue(call.language(), Why.TRANSFERRED);
            case CONNECTING -> {
                putThrough(call);
                yield connect(call);
            }
            case CONNECTED -> again ? new HangUp() : new AwaitTransfer();
            case DIVERTED -> farewell(call);
            case ASKING, ENDED -> new HangUp();
        };
    }

    /**
     * The agent's phone was busy, out of reach or not picked up: the caller keeps the place in the line.
     *
     * @param reason of the phone system: {@code no-answer}, {@code busy}, {@code failed}, {@code canceled}
     */
    @Transactional
    public Instruction agentNotReached(IncomingCall incoming, String reason) {
        var call = known(incoming);
        var contact = call.contactId();
        call.agentNotReached()
                .ifPresent(agent -> contacts.agentNotReached(Objects.requireNonNull(contact), agent, reason));
        return switch (call.state()) {
            case WAITING -> new Enqueue(call.language(), Why.BACK_IN_LINE);
            case DIVERTED -> farewell(call);
            case ASKING, CONNECTING, CONNECTED, ENDED -> new HangUp();
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
    public void ended(IncomingCall incoming) {
        end(known(incoming));
    }

    /** Ends a call of which nothing was heard for longer than a living call is silent; it may be heard of meanwhile. */
    @Transactional
    public void endIfSilent(String providerId, Silence limits) {
        calls.lock(providerId)
                .filter(call -> limits.isOver(call, clock.instant()))
                .ifPresent(this::end);
    }

    private void end(Call call) {
        var ticket = call.ticketId();
        var contact = call.contactId();
        if (!call.end(clock.instant()) || ticket == null || contact == null) {
            return;
        }
        timeline.act(ticket, Actor.SYSTEM, "call-ended", Map.of());
        contacts.end(contact, EndReason.CUSTOMER_HUNG_UP);
    }

    private Call known(IncomingCall incoming) {
        var known = calls.lock(incoming.id());
        var call = known.orElseGet(() -> callers.firstHeardOf(incoming));
        if (known.isEmpty()) {
            calls.persist(call);
        } else if (!incoming.vouched()) {
            call.isNotVouchedFor();
        }
        call.heard(clock.instant());
        return call;
    }

    /** A call that waits or talks has a ticket. */
    private static UUID ticketOf(Call call) {
        return Objects.requireNonNull(call.ticketId(), "the ticket of a call that has come so far");
    }

    private static Instruction next(Call call, boolean again) {
        return switch (call.state()) {
            case ASKING -> new Ask(call.language(), again, call.step());
            case WAITING -> new Enqueue(call.language(), call.freezes() ? Why.FREEZING : Why.UNDERSTOOD);
            case DIVERTED -> farewell(call);
            case CONNECTING, CONNECTED -> connect(call);
            case ENDED -> throw new CallIsOver();
        };
    }

    private static Farewell farewell(Call call) {
        return new Farewell(call.language(), Objects.requireNonNull(call.diversion()), call.nextOpening());
    }

    private static Connect connect(Call call) {
        return new Connect(call.language(), String.valueOf(call.agentId()));
    }

    private TicketSnapshot openTicket(Call call, Utterance utterance) {
        return tickets.open(OpenTicket.byPhone(
                call.customerRef(), utterance.text(), utterance.category(), call.language(), callers.regionOf(call)));
    }
}

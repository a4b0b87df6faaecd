package io.walletline.ticket.channels.phone;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone call, known by the phone system's id. */
@Entity
public class Call {

    @Id
    private String providerId;

    @Enumerated(EnumType.STRING)
    private CallState state;

    private @Nullable String customerRef;
    private String language;
    private int unheard;
    private boolean freezes;
    private boolean freezeTold;
    private @Nullable UUID ticketId;
    private @Nullable UUID contactId;
    private @Nullable String agentId;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Call() {
        // for Hibernate
    }

    Call(String providerId, @Nullable String customerRef, String language, Instant now) {
        this.providerId = providerId;
        this.state = CallState.ASKING;
        this.customerRef = customerRef;
        this.language = language;
        this.startedAt = now;
    }

    void speaks(String chosen) {
        language = chosen;
    }

    /** The caller said nothing that was heard; returns how often in this call. */
    int unheard() {
        return ++unheard;
    }

    /** The caller's matter is a ticket now, and a human is wanted for it. */
    void waitsFor(UUID ticket, UUID contact, boolean freezing) {
        freezes = freezing;
        ticketId = ticket;
        contactId = contact;
        advanceTo(CallState.WAITING);
    }

    /** Connects an agent; false if the call had come further already, or had ended. */
    boolean acceptedBy(String agent) {
        if (!state.isBefore(CallState.CONNECTING)) {
            return false;
        }
        agentId = agent;
        return advanceTo(CallState.CONNECTING);
    }

    boolean connected() {
        return advanceTo(CallState.CONNECTED);
    }

    /** Back in the queue, or on to this agent: as soon as the one who hands it on has put the phone down. */
    void handedOn(@Nullable String toAgent) {
        if (state == CallState.CONNECTING || state == CallState.CONNECTED) {
            agentId = toAgent;
            state = toAgent == null ? CallState.WAITING : CallState.CONNECTING;
        }
    }

    /** Ends the call; false if it had ended before. */
    boolean end(Instant now) {
        if (!advanceTo(CallState.ENDED)) {
            return false;
        }
        endedAt = now;
        return true;
    }

    private boolean advanceTo(CallState next) {
        if (!state.isBefore(next)) {
            return false;
        }
        state = next;
        return true;
    }

    String providerId() {
        return providerId;
    }

    CallState state() {
        return state;
    }

    @Nullable
    String customerRef() {
        return customerRef;
    }

    String language() {
        return language;
    }

    /** Whether the wallet is being frozen because of what the caller said. */
    boolean freezes() {
        return freezes;
    }

    /** Whether the caller has yet to hear the outcome of the freeze. */
    boolean awaitsNewsOfFreeze() {
        return freezes && !freezeTold && state == CallState.WAITING;
    }

    void freezeOutcomeTold() {
        freezeTold = true;
    }

    @Nullable
    public UUID ticketId() {
        return ticketId;
    }

    @Nullable
    public UUID contactId() {
        return contactId;
    }

    @Nullable
    public String agentId() {
        return agentId;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}

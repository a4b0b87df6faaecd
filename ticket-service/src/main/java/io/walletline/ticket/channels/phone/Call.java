package io.walletline.ticket.channels.phone;

import io.walletline.ticket.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    @Version
    private long version;

    private int step;
    private Instant heardAt;
    private @Nullable Integer position;
    private @Nullable Integer likelyWait;
    private @Nullable Integer longestWait;
    private @Nullable Integer toldPosition;
    private @Nullable Instant toldAt;

    @Enumerated(EnumType.STRING)
    private @Nullable LineExit diversion;

    private @Nullable Instant nextOpening;
    private int failures;

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
        this.heardAt = now;
    }

    /** A sign that the phone system still has the call. */
    void heard(Instant now) {
        heardAt = now;
    }

    /** Whether an answer is the one that the line waits for; one without a step is. */
    boolean isAt(@Nullable Integer answered) {
        return answered == null || answered == step;
    }

    /** The carrier does not vouch for the number: whose it is says nothing about the caller. */
    void isNotVouchedFor() {
        if (ticketId == null) {
            customerRef = null;
        }
    }

    /** The caller answered; the next answer is another one. */
    void answered() {
        step++;
    }

    /** @param chosen null: the caller goes on in the language of the line */
    void speaks(@Nullable String chosen) {
        language = chosen == null ? language : chosen;
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

    /** What was said is a ticket, for which nobody waits on the line any more. */
    void leaves(UUID ticket, boolean freezing) {
        freezes = freezing;
        ticketId = ticket;
    }

    /** Routing's newest place and wait, in seconds. */
    void stands(int place, @Nullable Integer likely, @Nullable Integer longest) {
        position = place;
        likelyWait = likely;
        longestWait = longest;
    }

    /** Place and wait, if the caller has not heard them, and has heard others at least the given time ago. */
    Optional<WaitNews> newsOfWait(Instant now, Duration apart) {
        var place = position;
        if (place == null
                || place.equals(toldPosition)
                || toldAt != null && Duration.between(toldAt, now).compareTo(apart) < 0) {
            return Optional.empty();
        }
        toldPosition = place;
        toldAt = now;
        return Optional.of(new WaitNews(place, seconds(likelyWait), seconds(longestWait)));
    }

    private static @Nullable Duration seconds(@Nullable Integer number) {
        return number == null ? null : Duration.ofSeconds(number);
    }

    /** Takes a waiting caller out of the line. */
    void divert(LineExit why, @Nullable Instant opening) {
        if (state == CallState.WAITING || state == CallState.DIVERTED) {
            state = CallState.DIVERTED;
            diversion = why;
            nextOpening = opening;
        }
    }

    /** Back into the line; the former agent, or empty if there was none to reach. */
    Optional<String> agentNotReached() {
        if (state != CallState.CONNECTED && state != CallState.CONNECTING) {
            return Optional.empty();
        }
        var missed = agentId;
        agentId = null;
        state = CallState.WAITING;
        return Optional.ofNullable(missed);
    }

    /** Counts the phone system's failures to queue the call. */
    int failedToQueue() {
        return ++failures;
    }

    /** Connects an agent; false if the call had come further already, or had ended. */
    boolean acceptedBy(String agent) {
        if (!state.isBefore(CallState.CONNECTING) || state == CallState.DIVERTED) {
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

    Actor author() {
        return Actor.customer(customerRef);
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

    int step() {
        return step;
    }

    Instant heardAt() {
        return heardAt;
    }

    @Nullable
    LineExit diversion() {
        return diversion;
    }

    @Nullable
    Instant nextOpening() {
        return nextOpening;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}

package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.ServiceQueue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One demand for an agent's time. Its row is locked for every change, before that of the agent who holds it. */
@Entity
@SuppressWarnings("UnusedVariable") // who handed it on is read by the dispatcher's statement only
public class Contact {

    /** The purpose of a contact by which one agent asks another. */
    public static final String CONSULTATION = "consultation";

    @Id
    private UUID id;

    @Embedded
    private ContactSubject subject;

    @Embedded
    private ContactTimes times;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private int priority;
    private int tier;
    private @Nullable UUID consults;
    private String queue;

    @Enumerated(EnumType.STRING)
    private ContactState state;

    private Instant place;
    private int refusals;
    private @Nullable String preferredAgent;
    private @Nullable Instant preferredUntil;
    private @Nullable String agentId;
    private @Nullable String handedBy;
    private @Nullable Instant handedUntil;
    private @Nullable UUID continues;

    @Enumerated(EnumType.STRING)
    private @Nullable DeflectedBy deflectedBy;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {} // for Hibernate

    /** @param ageingPerPoint the waiting time that one point of priority is worth */
    public Contact(ArrivingContact request, ServiceQueue queue, Duration ageingPerPoint, Instant now) {
        this.subject = ContactSubject.of(request);
        this.times = ContactTimes.enteredAt(now);
        this.id = request.contactId();
        this.channel = request.channel();
        this.priority = queue.rules().priorityOf(request.priority());
        this.queue = queue.name();
        this.state = ContactState.WAITING;
        this.place = now.minus(ageingPerPoint.multipliedBy(priority));
    }

    /** A second contact of the same customer about the same matter, at the same place in line. */
    private Contact(Contact like, UUID id, String purpose, Channel channel, String queue, ContactTimes times) {
        this.subject = like.subject.withPurpose(purpose);
        this.times = times;
        this.id = id;
        this.channel = channel;
        this.priority = like.priority;
        this.queue = queue;
        this.state = ContactState.WAITING;
        this.place = like.place;
    }

    /** A contact by which a second agent is asked about this one. It goes before all waiting contacts. */
    public Contact consultation(UUID newId, String inQueue, int atTier, Instant now) {
        var consultation = new Contact(this, newId, CONSULTATION, channel, inQueue, ContactTimes.enteredAt(now));
        consultation.priority = Policy.HIGHEST_PRIORITY;
        consultation.tier = atTier;
        consultation.consults = id;
        return consultation;
    }

    /**
     * Puts the contact back into a line. Its time so far is turned into priority, so that it goes before contacts that came
     * after it, while its wait for the next agent is counted from now.
     */
    public void transferTo(String otherQueue, int atTier, Duration ageingPerPoint, Instant now) {
        waitAgainFrom(ContactState.IN_HAND);
        var points = Duration.between(place, now).toMillis() / Math.max(1, ageingPerPoint.toMillis());
        priority = Math.clamp(points, priority, Policy.HIGHEST_PRIORITY);
        times = times.enteredAgainAt(now);
        place = now.minus(ageingPerPoint.multipliedBy(priority));
        queue = otherQueue;
        tier = atTier;
        forgetAgents();
        passOver(null, null);
    }

    /** Passes over the agent who has handed it on, until then; null: nobody any more. */
    public void passOver(@Nullable String agent, @Nullable Instant until) {
        handedBy = agent;
        handedUntil = until;
    }

    /** Waits again at its old place: the agent who accepted was not reached. */
    public void agentNotReached() {
        waitAgainFrom(ContactState.IN_HAND);
        times = times.setAside();
        forgetAgents();
    }

    private void forgetAgents() {
        prefer(null, null);
        agentId = null;
    }

    /** Hands the contact to the consulted agent. */
    public void handTo(String otherAgent) {
        require(ContactState.IN_HAND, ContactState.IN_HAND);
        agentId = otherAgent;
    }

    /** Lets the contact wait until then for the agent who knows the matter; null: for nobody any more. */
    public void prefer(@Nullable String agent, @Nullable Instant until) {
        preferredAgent = agent;
        preferredUntil = until;
    }

    /** The same demand by another channel, with the same wait and the same place in line. */
    public Contact continuation(UUID newId, Channel newChannel, String inQueue, Instant now) {
        var next = new Contact(this, newId, subject.purpose(), newChannel, inQueue, times.joined(now));
        next.continues = id;
        return next;
    }

    /** Offered to an agent, or to one more. */
    public void offered() {
        if (state != ContactState.OFFERED) {
            become(ContactState.OFFERED);
        }
    }

    /** Let pass by an agent; other offers may be pending. */
    public void refused() {
        require(ContactState.OFFERED, ContactState.WAITING);
        refusals++;
    }

    /** Waits again, at its place, without a pending offer. */
    public void takenBack() {
        waitAgainFrom(ContactState.OFFERED);
    }

    public void accept(String agent, Instant now) {
        become(ContactState.IN_HAND);
        agentId = agent;
        times = times.accepted(now);
    }

    public void abandon(Instant now) {
        become(ContactState.ABANDONED);
        times = times.ended(now);
    }

    /** Leaves the line to be called back, and keeps its place. */
    public void setAside() {
        become(ContactState.CALLBACK);
        channel = Channel.CALLBACK;
        agentId = null;
        times = times.setAside();
    }

    public void returnToLine() {
        waitAgainFrom(ContactState.CALLBACK);
    }

    /** Ends without an agent. */
    public void deflect(DeflectedBy reason, Instant now) {
        become(ContactState.DEFLECTED);
        deflectedBy = reason;
        times = times.ended(now);
    }

    /** Ends the talk and begins the wrap-up. */
    public void handle(Instant now, Duration wrapUp) {
        become(ContactState.WRAPPING_UP);
        times = times.handled(now, wrapUp);
    }

    public void finish(Instant now) {
        become(ContactState.DONE);
        times = times.ended(now);
    }

    private void waitAgainFrom(ContactState from) {
        require(from, ContactState.WAITING);
        become(ContactState.WAITING);
    }

    private void require(ContactState from, ContactState next) {
        if (state != from) {
            throw new IllegalMove(state, next);
        }
    }

    private void become(ContactState next) {
        if (!state.canBecome(next)) {
            throw new IllegalMove(state, next);
        }
        state = next;
    }

    public boolean isHeldBy(String agent) {
        return agent.equals(agentId) && (state == ContactState.IN_HAND || state == ContactState.WRAPPING_UP);
    }

    /** The contact that the customer left to go on with this one. */
    public @Nullable UUID continues() {
        return continues;
    }

    /** The contact as facts name it. */
    public ContactReference reference() {
        return new ContactReference(id, subject.ticketId(), queue, subject.correlationId(), subject.causationId());
    }

    public ContactSubject subject() {
        return subject;
    }

    public ContactTimes times() {
        return times;
    }

    public UUID id() {
        return id;
    }

    /** The number of agents who have let the contact pass. */
    public int refusals() {
        return refusals;
    }

    public Channel channel() {
        return channel;
    }

    public int priority() {
        return priority;
    }

    /** The least tier of the agents who may take it; 0 = any. */
    public int tier() {
        return tier;
    }

    /** The contact that this one is about, if an agent asks another. */
    public @Nullable UUID consults() {
        return consults;
    }

    public String queue() {
        return queue;
    }

    public ContactState state() {
        return state;
    }

    public Instant place() {
        return place;
    }

    /** The agent for whom the contact waits until {@link #preferredUntil()}. */
    public @Nullable String preferredAgent() {
        return preferredAgent;
    }

    public @Nullable Instant preferredUntil() {
        return preferredUntil;
    }

    public @Nullable String agentId() {
        return agentId;
    }

    public @Nullable DeflectedBy deflectedBy() {
        return deflectedBy;
    }
}

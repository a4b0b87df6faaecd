package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.ServiceQueue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One demand for a human's time. Its row is locked for every change, before that of the agent who holds it. */
@Entity
public class Contact extends Stay {
    /** The purpose of a contact by which one agent asks another. */
    public static final String CONSULTATION = "consultation";

    @Id
    private UUID id;

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

    @Enumerated(EnumType.STRING)
    private @Nullable DeflectedBy deflectedBy;

    /** The contact that the customer left to go on with this one. */
    private @Nullable UUID continues;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Contact() {}

    /** @param ageingPerPoint the waiting time that one point of priority is worth */
    Contact(ContactRequest request, ServiceQueue queue, Duration ageingPerPoint, Instant now) {
        super(request, now);
        this.id = request.contactId();
        this.channel = request.channel();
        this.priority = queue.rules().priorityOf(request.priority());
        this.queue = queue.name();
        this.state = ContactState.WAITING;
        this.place = now.minus(ageingPerPoint.multipliedBy(priority));
    }

    /** Another contact of the same customer about the same matter, at the same place. */
    private Contact(Contact like, UUID id, String purpose, Channel channel, String queue, Instant enteredAt) {
        super(like, purpose, enteredAt);
        this.id = id;
        this.channel = channel;
        this.priority = like.priority;
        this.queue = queue;
        this.state = ContactState.WAITING;
        this.place = like.place;
    }

    /** A second agent is asked about this contact, which stays where it is; it comes before all who wait. */
    public Contact consultation(UUID newId, String inQueue, int atTier, Instant now) {
        Contact consultation = new Contact(this, newId, CONSULTATION, channel, inQueue, now);
        consultation.priority = Policy.HIGHEST_PRIORITY;
        consultation.tier = atTier;
        consultation.consults = id;
        return consultation;
    }

    /**
     * Back into a line. What it has waited and talked is turned into priority, so that it stands before those who came
     * after it, while its wait for the next agent is counted from now.
     */
    public void transferTo(String otherQueue, int atTier, Duration ageingPerPoint, Instant now) {
        if (state != ContactState.IN_HAND) {
            throw new IllegalMove(state, ContactState.WAITING);
        }
        become(ContactState.WAITING);
        long points = Duration.between(place, now).toMillis() / Math.max(1, ageingPerPoint.toMillis());
        priority = Math.clamp(points, priority, Policy.HIGHEST_PRIORITY);
        entersAgain(now);
        place = now.minus(ageingPerPoint.multipliedBy(priority));
        queue = otherQueue;
        tier = atTier;
        preferredAgent = null;
        preferredUntil = null;
        agentId = null;
    }

    /** From the agent who has it to the one who was consulted. */
    public void handTo(String otherAgent) {
        if (state != ContactState.IN_HAND) {
            throw new IllegalMove(state, ContactState.IN_HAND);
        }
        agentId = otherAgent;
    }

    /** Waits until then for the agent who knows the matter. */
    void prefer(String agent, Instant until) {
        preferredAgent = agent;
        preferredUntil = until;
    }

    /** The same demand by another channel: it has waited as long and stands in the same place. */
    Contact continuation(UUID newId, Channel newChannel, String inQueue) {
        Contact next = new Contact(this, newId, purpose(), newChannel, inQueue, enteredAt());
        next.continues = id;
        return next;
    }

    /** Put before an agent, or before one more. */
    public void offered() {
        if (state != ContactState.OFFERED) {
            become(ContactState.OFFERED);
        }
    }

    /** An agent let it pass; it may still be before others. */
    public void refused() {
        if (state != ContactState.OFFERED) {
            throw new IllegalMove(state, ContactState.WAITING);
        }
        refusals++;
    }

    /** It is before nobody any more; it keeps its place. */
    public void takenBack() {
        if (state != ContactState.OFFERED) {
            throw new IllegalMove(state, ContactState.WAITING);
        }
        become(ContactState.WAITING);
    }

    public void accept(String agent, Instant now) {
        become(ContactState.IN_HAND);
        agentId = agent;
        taken(now);
    }

    public void abandon(Instant now) {
        become(ContactState.ABANDONED);
        ends(now);
    }

    /** Out of the line, to be called back; it keeps its place. */
    public void setAside() {
        become(ContactState.CALLBACK);
        channel = Channel.CALLBACK;
        agentId = null;
        takenByNobody();
    }

    public void returnToLine() {
        if (state != ContactState.CALLBACK) {
            throw new IllegalMove(state, ContactState.WAITING);
        }
        become(ContactState.WAITING);
    }

    /** Over without anybody having been asked, or having answered. */
    public void deflect(DeflectedBy reason, Instant now) {
        become(ContactState.DEFLECTED);
        deflectedBy = reason;
        ends(now);
    }

    /** The talk is over, the notes are not. */
    public void handle(Instant now, Duration wrapUp) {
        become(ContactState.WRAPPING_UP);
        wrapsUp(now, wrapUp);
    }

    public void finish(Instant now) {
        become(ContactState.DONE);
        ends(now);
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

    /** When the customer was last there; null while that is not over, or was not let in. */
    @Nullable
    Instant leftAt() {
        return switch (state) {
            case ABANDONED -> endedAt();
            case WRAPPING_UP, DONE -> handledAt();
            case WAITING, OFFERED, IN_HAND, CALLBACK, DEFLECTED -> null;
        };
    }

    /** The contact that the customer left to go on with this one. */
    public @Nullable UUID continues() {
        return continues;
    }

    public UUID id() {
        return id;
    }

    /** How many agents have let it pass. */
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

    Instant place() {
        return place;
    }

    /** Whom it waits for until {@link #preferredUntil()}. */
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

package io.walletline.notification.message;

import io.walletline.notification.message.MessageFact.MessageDelivered;
import io.walletline.notification.message.MessageFact.MessageFailed;
import io.walletline.notification.message.MessageFact.MessageSent;
import io.walletline.notification.template.Language;
import io.walletline.notification.template.MessageChannel;
import io.walletline.notification.template.MessageTemplate;
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

/** One SMS, or one push to one device. The values of its text are kept only until the message is handed over. */
@Entity
public class Message {

    @Id
    private UUID id = new UUID(0, 0);

    private String customerRef = "";
    private @Nullable UUID ticketId;
    private String template = "";

    @Enumerated(EnumType.STRING)
    private Language language = Language.EN;

    @Enumerated(EnumType.STRING)
    private MessageChannel channel = MessageChannel.SMS;

    private @Nullable UUID deviceId;
    private byte @Nullable [] sealedValues;

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.PENDING;

    private int segments;
    private int attempts;
    private Instant dueAt = Instant.EPOCH;
    private Instant worthlessAfter = Instant.EPOCH;
    private @Nullable Instant inDoubtSince;
    private @Nullable String provider;
    private @Nullable String providerId;
    private @Nullable String failureReason;
    private @Nullable Boolean permanent;
    private UUID correlationId = new UUID(0, 0);
    private @Nullable UUID causedBy;
    private @Nullable UUID replyId;
    private byte @Nullable [] sealedTo;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant sentAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant failedAt;

    @Version
    private long version;

    protected Message() {}

    /**
     * @param deviceId for a push; null for an SMS
     * @param sealedTo a number other than the customer's present one
     */
    Message(
            UUID id,
            MessageOrder order,
            @Nullable UUID deviceId,
            Language language,
            int segments,
            byte[] sealedValues,
            byte @Nullable [] sealedTo,
            Instant now) {
        this.id = id;
        this.customerRef = order.customerRef();
        this.ticketId = order.ticketId();
        this.template = order.template().title();
        this.language = language;
        this.deviceId = deviceId;
        this.channel = deviceId == null ? MessageChannel.SMS : MessageChannel.PUSH;
        this.segments = segments;
        this.sealedValues = sealedValues;
        this.dueAt = now;
        this.worthlessAfter = now.plus(order.worthFor());
        this.correlationId = order.correlationId() == null ? id : order.correlationId();
        this.causedBy = order.causedBy();
        this.replyId = order.replyId();
        this.sealedTo = sealedTo;
        this.createdAt = now;
    }

    /** Counts an attempt and keeps other senders away for the lease. The message is in doubt until the outcome is known. */
    public void attempt(Instant now, Duration lease) {
        attempts++;
        dueAt = now.plus(lease);
        inDoubtSince = inDoubtSince == null ? now : inDoubtSince;
    }

    /** @param surelyNotSent whether the provider certainly has not taken the message */
    public void postpone(Instant until, boolean surelyNotSent) {
        dueAt = until;
        inDoubtSince = surelyNotSent ? null : inDoubtSince;
    }

    /** Records that the provider has taken the message; empty if that was known already. */
    public Optional<MessageFact> handOver(String provider, String providerId, Instant now) {
        if (this.providerId != null) {
            return Optional.empty();
        }
        this.provider = provider;
        this.providerId = providerId;
        this.sentAt = now;
        advance(DeliveryState.HANDED_OVER);
        return Optional.of(new MessageSent(details(), now));
    }

    /** Gives the message up; empty if the provider has it, or it failed already. */
    public Optional<MessageFact> giveUp(String reason, boolean permanent, Instant now) {
        return state == DeliveryState.PENDING ? fail(reason, permanent, now) : Optional.empty();
    }

    /** Applies a receipt; empty if it adds nothing to the state. */
    public Optional<MessageFact> receive(DeliveryState reported, String reason, Instant now) {
        if (state.joinedWith(reported) == state) {
            return Optional.empty();
        }
        if (reported == DeliveryState.FAILED) {
            return fail(reason, true, now);
        }
        var wasOnTheHandset = state.isOnTheHandset();
        advance(reported);
        if (!state.isOnTheHandset() || wasOnTheHandset) {
            return Optional.empty();
        }
        deliveredAt = now;
        return Optional.of(new MessageDelivered(details(), now));
    }

    private Optional<MessageFact> fail(String reason, boolean permanent, Instant now) {
        advance(DeliveryState.FAILED);
        this.failureReason = reason;
        this.permanent = permanent;
        this.failedAt = now;
        return Optional.of(new MessageFailed(details(), reason, permanent, now));
    }

    private void advance(DeliveryState reported) {
        state = state.joinedWith(reported);
        sealedValues = null;
        sealedTo = null;
        inDoubtSince = null;
    }

    public boolean isWorthlessAt(Instant now) {
        return now.isAfter(worthlessAfter);
    }

    private MessageDetails details() {
        return new MessageDetails(
                id,
                customerRef,
                ticketId,
                channel,
                template(),
                language,
                segments,
                provider,
                correlationId,
                causedBy,
                replyId);
    }

    public UUID id() {
        return id;
    }

    public String customerRef() {
        return customerRef;
    }

    public @Nullable UUID ticketId() {
        return ticketId;
    }

    public MessageTemplate template() {
        return MessageTemplate.find(template).orElseThrow();
    }

    public MessageChannel channel() {
        return channel;
    }

    /** Null for an SMS. */
    public @Nullable UUID deviceId() {
        return deviceId;
    }

    public Language language() {
        return language;
    }

    public byte @Nullable [] sealedValues() {
        return sealedValues;
    }

    @Nullable
    UUID replyId() {
        return replyId;
    }

    /** Null for the customer's present number. */
    public byte @Nullable [] sealedTo() {
        return sealedTo;
    }

    public DeliveryState state() {
        return state;
    }

    /** Number of segments that an SMS is billed as; 0 for a push. */
    public int segments() {
        return segments;
    }

    public int attempts() {
        return attempts;
    }

    public Instant worthlessAfter() {
        return worthlessAfter;
    }

    public @Nullable Instant inDoubtSince() {
        return inDoubtSince;
    }

    public @Nullable String provider() {
        return provider;
    }

    public @Nullable String providerId() {
        return providerId;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Boolean permanent() {
        return permanent;
    }

    @Nullable
    String failureReason() {
        return failureReason;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    Instant failedAt() {
        return failedAt;
    }
}

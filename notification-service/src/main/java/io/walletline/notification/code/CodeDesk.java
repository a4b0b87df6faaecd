package io.walletline.notification.code;

import io.walletline.kit.privacy.ErasedCustomers;
import io.walletline.kit.rest.Wire;
import io.walletline.notification.address.AddressBook;
import io.walletline.notification.code.CodeFact.CodeRefused;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.message.MessageOrder;
import io.walletline.notification.template.MessageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and sends one-time codes. */
@ApplicationScoped
public class CodeDesk {

    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final CodeRepository codes;
    private final MessageDesk messageDesk;
    private final AddressBook addressBook;
    private final ErasedCustomers erased;
    private final CodeLimits limits;
    private final CodeHash hash;
    private final CodeConfig config;
    private final Clock clock;
    private final Event<CodeFact> facts;

    CodeDesk(
            CodeRepository codes,
            MessageDesk messageDesk,
            AddressBook addressBook,
            ErasedCustomers erased,
            CodeLimits limits,
            CodeHash hash,
            CodeConfig config,
            Clock clock,
            Event<CodeFact> facts) {
        this.codes = codes;
        this.messageDesk = messageDesk;
        this.addressBook = addressBook;
        this.erased = erased;
        this.limits = limits;
        this.hash = hash;
        this.config = config;
        this.clock = clock;
        this.facts = facts;
    }

    /** Sends a new code and ends the customer's old one. A verification gets one code, however often it is requested. */
    @Transactional
    public void request(CodeRequest request) {
        var purpose = request.purpose();
        if (codes.find(purpose.verificationId()).isPresent()) {
            return;
        }
        var now = clock.instant();
        if (erased.contain(purpose.customerRef())) {
            facts.fire(new CodeRefused(purpose, Refusal.NO_ADDRESS, now));
            return;
        }
        var failed = codes.lockCustomer(purpose.customerRef());
        var early = isStale(request, now) ? null : refusal(request);
        if (early != null) {
            var none = new OneTimeCode(purpose, request.requestedBy(), new byte[0], now);
            refuse(none, early, now);
            codes.persist(none);
            return;
        }
        codes.live(purpose.customerRef()).ifPresent(old -> {
            refuse(old, Refusal.SUPERSEDED, now);
            // Two codes on one phone, the dead one perhaps last, would confuse the customer.
            old.messageId().ifPresent(message -> messageDesk.cancel(message, Refusal.SUPERSEDED.code()));
        });
        codes.flush();

        var digits = "%06d".formatted(random.nextInt(CODES));
        var expiresAt = now.plus(config.validity());
        var code =
                new OneTimeCode(purpose, request.requestedBy(), hash.of(purpose.verificationId(), digits), expiresAt);
        codes.persist(code);
        if (codes.limit().left(failed, now) == 0) {
            refuse(code, Refusal.TOO_MANY_ATTEMPTS, now);
        } else if (isStale(request, now)) {
            refuse(code, Refusal.EXPIRED, now);
        } else {
            send(code, digits, request, now);
        }
    }

    /** The reason for which no code is made, and an earlier one stays; null if there is none. */
    private @Nullable Refusal refusal(CodeRequest request) {
        var customerRef = request.purpose().customerRef();
        var number = addressBook.phoneNumber(customerRef);
        if (number.isPresent() && !addressBook.takesSecrets(customerRef)) {
            return Refusal.NUMBER_CHANGED;
        }
        return number.isEmpty() || limits.admit(customerRef, number.get(), request.requestedBy())
                ? null
                : Refusal.TOO_MANY_REQUESTS;
    }

    /** Drops a customer's codes; who waits for one learns that it is over. The caller holds the transaction. */
    public void erase(String customerRef) {
        codes.lockCustomer(customerRef);
        codes.live(customerRef).ifPresent(live -> refuse(live, Refusal.EXPIRED, clock.instant()));
        codes.erase(customerRef);
    }

    /** What is held about a customer. */
    public record Held(UUID verificationId, UUID ticketId, String state, Instant expiresAt) {}

    public List<Held> held(String customerRef) {
        return codes.of(customerRef).stream()
                .map(code -> new Held(
                        code.purpose().verificationId(),
                        code.purpose().ticketId(),
                        Wire.name(code.state()),
                        code.expiresAt()))
                .toList();
    }

    /** Whether the request is older than a code lives: after an outage nobody waits for its code any longer. */
    private boolean isStale(CodeRequest request, Instant now) {
        return now.isAfter(request.requestedAt().plus(config.validity()));
    }

    private void send(OneTimeCode code, String digits, CodeRequest request, Instant now) {
        var purpose = request.purpose();
        var values = Map.of(
                "code", digits, "minutes", String.valueOf(config.validity().toMinutes()), "host", config.host());
        var order = new MessageOrder(
                purpose.customerRef(),
                purpose.ticketId(),
                MessageTemplate.ONE_TIME_CODE,
                request.language(),
                values,
                config.validity(),
                purpose.correlationId(),
                request.causedBy());
        messageDesk.order(order).ifPresent(message -> {
            code.orderedAs(message.messageId());
            if (message.failed()) {
                refuse(code, Refusal.NO_ADDRESS, now);
            }
        });
    }

    private void refuse(OneTimeCode code, Refusal reason, Instant now) {
        code.refuse(reason, now).ifPresent(facts::fire);
    }
}

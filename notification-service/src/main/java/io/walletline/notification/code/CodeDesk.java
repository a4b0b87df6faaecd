package io.walletline.notification.code;

import io.walletline.kit.privacy.Sealer;
import io.walletline.notification.message.DeliveryState;
import io.walletline.notification.message.Message;
import io.walletline.notification.message.MessageDesk;
import io.walletline.notification.message.MessageOrder;
import io.walletline.notification.template.MessageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Makes codes, and says whether one is right. */
@ApplicationScoped
public class CodeDesk {
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final CodeRepository codes;
    private final MessageDesk messageDesk;
    private final Sealer sealer;
    private final CodeConfig config;
    private final CodeAttempts rules;
    private final Clock clock;
    private final Event<CodeFact> facts;

    CodeDesk(
            CodeRepository codes,
            MessageDesk messageDesk,
            Sealer sealer,
            CodeConfig config,
            Clock clock,
            Event<CodeFact> facts) {
        this.codes = codes;
        this.messageDesk = messageDesk;
        this.sealer = sealer;
        this.config = config;
        this.rules = new CodeAttempts(config.maxFailures(), config.forgetFailuresAfter());
        this.clock = clock;
        this.facts = facts;
    }

    /** Sends a new code and ends the customer's old one. A verification gets one code, however often it is asked for. */
    @Transactional
    public void request(VerificationRequest request) {
        var verification = request.verification();
        if (codes.findByIdOptional(verification.verificationId()).isPresent()) {
            return;
        }
        var now = clock.instant();
        var failed = codes.lockCustomer(verification.customerRef());
        codes.live(verification.customerRef()).ifPresent(old -> {
            refuse(old, Refusal.SUPERSEDED, now);
            // Two codes on one phone, the dead one perhaps last: better that it never leaves.
            old.messageId().ifPresent(message -> messageDesk.cancel(message, Refusal.SUPERSEDED.code()));
        });
        codes.flush();

        var digits = "%06d".formatted(random.nextInt(CODES));
        var expiresAt = now.plus(config.validity());
        var code = new OneTimeCode(
                verification, request.requestedBy(), hash(verification.verificationId(), digits), expiresAt);
        codes.persist(code);
        if (rules.left(failed, now) == 0) {
            refuse(code, Refusal.TOO_MANY_ATTEMPTS, now);
        } else if (isStale(request, now)) {
            refuse(code, Refusal.EXPIRED, now);
        } else {
            send(code, digits, request, now);
        }
    }

    /** After an outage nobody waits any longer for a code that was asked for before it. */
    private boolean isStale(VerificationRequest request, Instant now) {
        return now.isAfter(request.requestedAt().plus(config.validity()));
    }

    private void send(OneTimeCode code, String digits, VerificationRequest request, Instant now) {
        var verification = request.verification();
        var values = Map.of(
                "code", digits, "minutes", String.valueOf(config.validity().toMinutes()), "host", config.host());
        Message message = messageDesk.order(new MessageOrder(
                verification.customerRef(),
                verification.ticketId(),
                MessageTemplate.ONE_TIME_CODE,
                request.language(),
                values,
                config.validity(),
                verification.correlationId(),
                request.causedBy()));
        code.orderedAs(message.id());
        if (message.state() == DeliveryState.FAILED) {
            refuse(code, Refusal.NO_ADDRESS, now);
        }
    }

    /** @throws UnknownVerification also for a foreign customer, who shall not learn that it exists */
    @Transactional
    Attempt attempt(UUID verificationId, String typed, Attempter who) {
        var customerRef = codes.findByIdOptional(verificationId)
                .filter(code -> who.mayAttempt(code))
                .map(OneTimeCode::customerRef)
                .orElseThrow(UnknownVerification::new);
        var failed = codes.lockCustomer(customerRef);
        var code = codes.findById(verificationId);
        // It was read before the lock was held.
        codes.getEntityManager().refresh(code);
        var outcome = rules.attempt(code, failed, hash(verificationId, typed), clock.instant());
        if (outcome.fact() != null) {
            facts.fire(outcome.fact());
        }
        return outcome;
    }

    /** Keyed, or a million tries would find the digits; with the id, so that equal digits look different in every row. */
    private byte[] hash(UUID verificationId, String digits) {
        return sealer.blindIndex("one-time-code:" + verificationId + ":" + digits);
    }

    private void refuse(OneTimeCode code, Refusal reason, Instant now) {
        code.refuse(reason, now).ifPresent(facts::fire);
    }
}

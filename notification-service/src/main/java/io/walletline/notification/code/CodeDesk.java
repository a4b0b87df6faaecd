package io.walletline.notification.code;

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

/** Makes and sends one-time codes. */
@ApplicationScoped
public class CodeDesk {

    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final CodeRepository codes;
    private final MessageDesk messageDesk;
    private final CodeHash hash;
    private final CodeConfig config;
    private final Clock clock;
    private final Event<CodeFact> facts;

    CodeDesk(
            CodeRepository codes,
            MessageDesk messageDesk,
            CodeHash hash,
            CodeConfig config,
            Clock clock,
            Event<CodeFact> facts) {
        this.codes = codes;
        this.messageDesk = messageDesk;
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
        var failed = codes.lockCustomer(purpose.customerRef());
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

    /** Whether the request is older than a code lives: after an outage nobody waits for its code any longer. */
    private boolean isStale(CodeRequest request, Instant now) {
        return now.isAfter(request.requestedAt().plus(config.validity()));
    }

    private void send(OneTimeCode code, String digits, CodeRequest request, Instant now) {
        var purpose = request.purpose();
        var values = Map.of(
                "code", digits, "minutes", String.valueOf(config.validity().toMinutes()), "host", config.host());
        var message = messageDesk.order(new MessageOrder(
                purpose.customerRef(),
                purpose.ticketId(),
                MessageTemplate.ONE_TIME_CODE,
                request.language(),
                values,
                config.validity(),
                purpose.correlationId(),
                request.causedBy()));
        code.orderedAs(message.messageId());
        if (message.failed()) {
            refuse(code, Refusal.NO_ADDRESS, now);
        }
    }

    private void refuse(OneTimeCode code, Refusal reason, Instant now) {
        code.refuse(reason, now).ifPresent(facts::fire);
    }
}

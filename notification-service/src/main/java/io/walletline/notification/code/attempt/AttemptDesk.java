package io.walletline.notification.code.attempt;

import io.walletline.notification.code.CodeFact;
import io.walletline.notification.code.CodeHash;
import io.walletline.notification.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Checks typed codes. */
@ApplicationScoped
class AttemptDesk {

    private final Codes codes;
    private final CodeHash hash;
    private final Clock clock;
    private final Event<CodeFact> facts;

    AttemptDesk(Codes codes, CodeHash hash, Clock clock, Event<CodeFact> facts) {
        this.codes = codes;
        this.hash = hash;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Checks the digits and counts a failure.
     *
     * @throws UnknownVerification also for the verification of another customer, which the caller may not learn of
     * @throws NotTheRequester for an agent who did not request the code
     */
    @Transactional
    Attempt attempt(UUID verificationId, String typed, Attempter attempter) {
        var code = codes.find(verificationId).filter(attempter::mayAttempt).orElseThrow(UnknownVerification::new);
        var failed = codes.lockCustomer(code.customerRef());
        codes.refresh(code);
        var outcome =
                new CodeAttempts(codes.limit()).attempt(code, failed, hash.of(verificationId, typed), clock.instant());
        if (outcome.fact() != null) {
            facts.fire(outcome.fact());
        }
        return outcome;
    }
}

package io.walletline.ticket.automation.rules.execution;

import io.walletline.ticket.automation.rules.definition.DecidingCondition;
import io.walletline.ticket.protection.audit.AboutTicket;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log: one rule on one ticket.
 *
 * @param outcome {@code done}, {@code failed} (nothing was done) or {@code loop-stopped}
 * @param problem the reason of a failure or stop: a problem's slug, {@code ran-before} or {@code chain-too-long}
 * @param chain the rules that led to it
 * @param because the conditions that decided
 * @param acts the acts done or attempted
 */
public record LogLine(
        UUID id,
        Instant at,
        UUID ticketId,
        String rule,
        long ruleVersion,
        String on,
        Instant happenedAt,
        String outcome,
        @Nullable String problem,
        List<String> chain,
        List<DecidingCondition> because,
        List<String> acts)
        implements AboutTicket {

    @Override
    public UUID auditedTicket() {
        return ticketId;
    }
}

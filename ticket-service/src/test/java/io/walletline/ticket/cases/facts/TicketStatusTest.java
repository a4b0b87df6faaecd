package io.walletline.ticket.cases.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.ticket.cases.facts.TicketFact.TicketResolved;
import io.walletline.ticket.cases.facts.TicketFact.TicketStatusChanged;
import io.walletline.ticket.cases.lifecycle.IllegalTransition;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.Ticket;
import io.walletline.ticket.cases.lifecycle.TicketNotActive;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The status machine against the table of the contract, written out as pairs. */
class TicketStatusTest {

    private static final Set<String> TABLE = Set.of(
            "NEW OPEN",
            "NEW PENDING_CUSTOMER",
            "NEW ON_HOLD",
            "NEW RESOLVED",
            "OPEN PENDING_CUSTOMER",
            "OPEN ON_HOLD",
            "OPEN RESOLVED",
            "PENDING_CUSTOMER OPEN",
            "PENDING_CUSTOMER ON_HOLD",
            "PENDING_CUSTOMER RESOLVED",
            "ON_HOLD OPEN",
            "ON_HOLD PENDING_CUSTOMER",
            "ON_HOLD RESOLVED",
            "RESOLVED OPEN",
            "RESOLVED CLOSED");

    @Property
    void shouldAdmitExactlyTheTable(@ForAll TicketStatus from, @ForAll TicketStatus to) {
        assertThat(from.canBecome(to)).isEqualTo(TABLE.contains(from + " " + to));
    }

    @Property
    void shouldFollowTheTable_whateverIsAskedInWhateverOrder(@ForAll List<TicketStatus> wishes) {
        // Given
        var ticket = ticket();
        var status = TicketStatus.NEW;
        var minute = 0;

        // When each wish is made in turn
        for (var wish : wishes) {
            var now = Instant.EPOCH.plusSeconds(60L * ++minute);
            if (TABLE.contains(status + " " + wish)) {
                var facts = ticket.become(wish, Actor.customer("agt"), now);

                // Then the fact tells the move, and a resolution is attributed
                assertThat(facts.getFirst())
                        .isEqualTo(new TicketStatusChanged(ticket.subject(), status, wish, Actor.customer("agt"), now));
                assertThat(facts.stream().anyMatch(TicketResolved.class::isInstance))
                        .isEqualTo(wish == TicketStatus.RESOLVED);
                status = wish;
            } else {
                assertThatThrownBy(() -> ticket.become(wish, Actor.customer("agt"), now))
                        .isInstanceOf(IllegalTransition.class);
            }
            assertThat(ticket.status()).isEqualTo(status);
        }
    }

    @Example
    void shouldKeepTheAttributionOfTheMoment_whenTheTicketIsGivenToAnotherLater() {
        // Given
        var ticket = ticket();
        ticket.assignTo("agt-first", Instant.EPOCH);

        // When
        var facts = ticket.become(TicketStatus.RESOLVED, Actor.agent("agt-first"), Instant.EPOCH);

        // Then
        assertThat(facts)
                .filteredOn(TicketResolved.class::isInstance)
                .first()
                .extracting(fact -> ((TicketResolved) fact).agentId())
                .isEqualTo("agt-first");
        assertThatThrownBy(() -> ticket.assignTo("agt-second", Instant.EPOCH)).isInstanceOf(TicketNotActive.class);
    }

    private static Ticket ticket() {
        var order = new OpenTicket(
                "cus",
                Channel.PHONE,
                Origin.CUSTOMER,
                Actor.customer("cus"),
                null,
                Category.REFUND,
                null,
                "zh",
                null,
                null,
                null);
        return new Ticket(
                UUID.randomUUID(), "WL-1", UUID.randomUUID(), order, Category.REFUND, Priority.NORMAL, Instant.EPOCH);
    }
}

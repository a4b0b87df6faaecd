package io.walletline.routing.agent.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is seen follows from what was chosen and what is held, and the history has no gaps. */
class AttendanceProperties {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    enum Step {
        CHOOSE_AVAILABLE,
        CHOOSE_BREAK,
        CHOOSE_OFFLINE,
        CHOOSE_BUSY,
        ACCEPT,
        HANDLE,
        FINISH
    }

    private static final class Model {

        Presence choice = Presence.OFFLINE;
        int inHand;
        int wrappingUp;

        Holdings held() {
            return new Holdings(inHand, wrappingUp);
        }

        Presence seen() {
            if (choice != Presence.AVAILABLE) {
                return choice;
            }
            return inHand > 0 ? Presence.BUSY : wrappingUp > 0 ? Presence.WRAP_UP : Presence.AVAILABLE;
        }
    }

    @Property
    void shouldShowWhatIsChosenAndHeld_whateverHappens(@ForAll @Size(max = 40) List<Step> steps) {
        // Given
        var model = new Model();
        var agent = new Attendance("agent-1", START);
        var last = agent.presence();
        var now = START;

        for (var step : steps) {
            // When
            now = now.plusSeconds(1);
            var change = take(step, agent, model, now);

            // Then
            assertThat(agent.presence()).isEqualTo(model.seen());
            assertThat(change.isPresent()).isEqualTo(agent.presence() != last);
            if (change.isPresent()) {
                assertThat(change.get().from()).isEqualTo(last);
                assertThat(change.get().to()).isEqualTo(agent.presence());
                assertThat(agent.since()).isEqualTo(now);
            }
            assertThat(agent.takesContacts()).isEqualTo(model.choice == Presence.AVAILABLE);
            last = agent.presence();
        }
    }

    private static Optional<PresenceChange> take(Step step, Attendance agent, Model model, Instant now) {
        switch (step) {
            case ACCEPT -> model.inHand += model.choice == Presence.AVAILABLE ? 1 : 0;
            case HANDLE -> {
                if (model.inHand > 0) {
                    model.inHand--;
                    model.wrappingUp++;
                }
            }
            case FINISH -> model.wrappingUp -= model.wrappingUp > 0 ? 1 : 0;
            case CHOOSE_AVAILABLE, CHOOSE_BREAK, CHOOSE_OFFLINE, CHOOSE_BUSY -> {
                return choose(Presence.valueOf(step.name().substring("CHOOSE_".length())), agent, model, now);
            }
        }
        return agent.settle(model.held(), now);
    }

    private static Optional<PresenceChange> choose(Presence next, Attendance agent, Model model, Instant now) {
        var legal = next.canBeChosen()
                && !(next == Presence.OFFLINE && model.inHand > 0)
                && !(model.choice == Presence.OFFLINE && next == Presence.BREAK);
        if (next == Presence.OFFLINE) {
            model.wrappingUp = 0;
        }
        try {
            var change = agent.choose(next, "why", model.held(), now);
            assertThat(legal).isTrue();
            model.choice = next;
            return change;
        } catch (IllegalPresence | ContactsInHand refused) {
            assertThat(legal).isFalse();
            return agent.settle(model.held(), now);
        }
    }

    @Property
    void shouldNameEveryLegalMoveOnce_whenReadAsATable(@ForAll Presence from, @ForAll Presence to) {
        // Given
        var offlineOnlyToAvailable = from != Presence.OFFLINE || to == Presence.AVAILABLE;
        var neverOfflineFromBusy = !(from == Presence.BUSY && to == Presence.OFFLINE);
        var wrapUpOnlyAfterWork = !(from == Presence.AVAILABLE && to == Presence.WRAP_UP);

        // When / Then
        assertThat(from.canBecome(to))
                .isEqualTo(from != to && offlineOnlyToAvailable && neverOfflineFromBusy && wrapUpOnlyAfterWork);
    }

    @Property
    void shouldRefuseNegativeHoldings_whenCounted(@ForAll @IntRange(min = 1, max = 9) int missing) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Holdings(-missing, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

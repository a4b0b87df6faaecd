package io.walletline.routing.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.QueueFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random verbs on a contact, against the picture of the state machine written out as a table. */
class ContactProperties {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    enum Verb {
        OFFER(Contact::offered, ContactState.OFFERED, Set.of(ContactState.WAITING, ContactState.OFFERED)),
        REFUSE(Contact::refused, ContactState.OFFERED, Set.of(ContactState.OFFERED)),
        TAKE_BACK(Contact::takenBack, ContactState.WAITING, Set.of(ContactState.OFFERED)),
        ACCEPT(contact -> contact.accept("agent-1", NOW), ContactState.IN_HAND, Set.of(ContactState.OFFERED)),
        ABANDON(
                contact -> contact.abandon(NOW),
                ContactState.ABANDONED,
                Set.of(ContactState.WAITING, ContactState.OFFERED)),
        TRANSFER(
                contact -> contact.transferTo("other", 2, Duration.ofSeconds(10), NOW),
                ContactState.WAITING,
                Set.of(ContactState.IN_HAND)),
        HAND_ON(contact -> contact.handTo("agent-1"), ContactState.IN_HAND, Set.of(ContactState.IN_HAND)),
        HANDLE(
                contact -> contact.handle(NOW, Duration.ofSeconds(30)),
                ContactState.WRAPPING_UP,
                Set.of(ContactState.IN_HAND)),
        DEFLECT(
                contact -> contact.deflect(DeflectedBy.FULL, NOW),
                ContactState.DEFLECTED,
                Set.of(ContactState.WAITING, ContactState.CALLBACK)),
        SET_ASIDE(Contact::setAside, ContactState.CALLBACK, Set.of(ContactState.WAITING, ContactState.IN_HAND)),
        RETURN(Contact::returnToLine, ContactState.WAITING, Set.of(ContactState.CALLBACK)),
        FINISH(contact -> contact.finish(NOW), ContactState.DONE, Set.of(ContactState.WRAPPING_UP));

        final Consumer<Contact> act;
        final ContactState result;
        final Set<ContactState> from;

        Verb(Consumer<Contact> act, ContactState result, Set<ContactState> from) {
            this.act = act;
            this.result = result;
            this.from = from;
        }
    }

    private static Contact contact() {
        var request = new ArrivingContact(
                new UUID(0, 1),
                new UUID(0, 2),
                null,
                Channel.PHONE,
                "help",
                "other",
                30,
                "en",
                null,
                0,
                null,
                NOW,
                new UUID(0, 3),
                new UUID(0, 4));
        return new Contact(request, QueueFixtures.queue(Map.of()), Duration.ofSeconds(10), NOW);
    }

    @Property
    void shouldMoveOnlyAlongTheTable_whateverIsTried(@ForAll List<Verb> verbs) {
        // Given
        var contact = contact();
        var expected = ContactState.WAITING;

        for (var verb : verbs) {
            // When / Then
            if (verb.from.contains(expected)) {
                verb.act.accept(contact);
                expected = verb.result;
            } else {
                assertThatThrownBy(() -> verb.act.accept(contact)).isInstanceOf(IllegalMove.class);
            }
            assertThat(contact.state()).isEqualTo(expected);
            assertThat(contact.isHeldBy("agent-1"))
                    .isEqualTo(expected == ContactState.IN_HAND || expected == ContactState.WRAPPING_UP);
        }
    }

    @Property
    void shouldNeverLeaveItsEnd_whateverIsTried(@ForAll ContactState next) {
        assertThat(ContactState.DONE.canBecome(next)).isFalse();
        assertThat(ContactState.ABANDONED.canBecome(next)).isFalse();
        assertThat(ContactState.DEFLECTED.canBecome(next)).isFalse();
        assertThat(next.isOver())
                .isEqualTo(
                        next == ContactState.DONE || next == ContactState.ABANDONED || next == ContactState.DEFLECTED);
    }
}

package io.walletline.routing.contact.progress;

import io.smallrye.mutiny.Multi;
import io.walletline.routing.contact.ChangeStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A contact as its place in the line and the estimate change: now, and then at most once a second, until it is over. */
@ApplicationScoped
class WaitStream {

    private final ContactView contacts;
    private final ChangeStream pulse;

    WaitStream(ContactView contacts, ChangeStream pulse) {
        this.contacts = contacts;
        this.pulse = pulse;
    }

    Multi<WaitResponse> of(UUID contactId) {
        var atChanges = pulse.atChanges(() -> contacts.waitOf(contactId)).skip().repetitions();
        return Multi.createBy()
                .merging()
                .streams(atChanges, pulse.atHeartbeats(() -> contacts.waitOf(contactId)))
                .onItem()
                .transformToMultiAndConcatenate(WaitStream::withEnd)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /** Ends the stream after a contact that is over. */
    private static Multi<Optional<WaitResponse>> withEnd(WaitResponse now) {
        return now.state().isOver()
                ? Multi.createFrom().items(Optional.of(now), Optional.empty())
                : Multi.createFrom().item(Optional.of(now));
    }
}

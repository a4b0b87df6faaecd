package io.walletline.routing.contact;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A contact as its place in the line and the estimate change: now, and then at most once a second, until it is over. */
@ApplicationScoped
class WaitStream {
    private final ContactDesk desk;
    private final Pulse pulse;

    WaitStream(ContactDesk desk, Pulse pulse) {
        this.desk = desk;
        this.pulse = pulse;
    }

    Multi<WaitResponse> of(UUID contactId) {
        Multi<WaitResponse> atChanges =
                pulse.atChanges(() -> desk.waitOf(contactId)).skip().repetitions();
        return Multi.createBy()
                .merging()
                .streams(atChanges, pulse.atHeartbeats(() -> desk.waitOf(contactId)))
                .onItem()
                .transformToMultiAndConcatenate(WaitStream::withEnd)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /** What is over is told, and then no more. */
    private static Multi<Optional<WaitResponse>> withEnd(WaitResponse now) {
        return now.state().isOver()
                ? Multi.createFrom().items(Optional.of(now), Optional.empty())
                : Multi.createFrom().item(Optional.of(now));
    }
}

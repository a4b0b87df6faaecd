package io.walletline.routing.whatif;

import io.walletline.routing.queue.Traits;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the tables tell of it. Times are epoch milliseconds.
 *
 * @param queue the one it stood in
 * @param priority with what that queue adds
 * @param tier the least tier of the agents who may take it; 0 = any
 * @param entered when its wait began; after a transfer the wait for the next agent
 * @param accepted null = nobody has taken it, or it went back into a line
 * @param handled null = the talk is not over
 * @param ended null = it is not over
 * @param end how it ended, if it has
 * @param placed whether it entered that very queue without asking at a door: a consultation, a continuation, a transfer
 * @param preferred the agent it waited for because of where it came from, and until when
 * @param knownBy who had its ticket and its customer in hand last, before the span that is looked at
 */
record PastContact(
        UUID id,
        UUID ticket,
        @Nullable String customer,
        Traits traits,
        String queue,
        int priority,
        int tier,
        long entered,
        @Nullable Long accepted,
        @Nullable Long handled,
        @Nullable Long ended,
        End end,
        boolean placed,
        @Nullable Preferred preferred,
        KnownBy knownBy,
        List<PastOffer> offers) {
    /** How a contact has ended. */
    enum End {
        OPEN,
        DONE,
        GAVE_UP,
        /** It was not let in: closed, full, or too long a wait. */
        TURNED_AWAY,
        /** It was not let in, and called back instead. */
        DOOR_CALLBACK,
        /** The customer asked to be called back instead of waiting. */
        ASKED_CALLBACK
    }

    record Preferred(String agent, long until) {}

    record KnownBy(@Nullable String ticket, @Nullable String customer) {
        static final KnownBy NOBODY = new KnownBy(null, null);
    }

    /** It was before this agent from then until then. */
    record PastOffer(
            String agent,
            Answer answer,
            long made,
            @Nullable Long closed) {
        /** What became of it. */
        enum Answer {
            PENDING,
            ACCEPTED,
            DECLINED,
            EXPIRED,
            RESCINDED
        }
    }

    PastContact {
        offers = List.copyOf(offers);
    }

    boolean isCallback() {
        return end == End.DOOR_CALLBACK || end == End.ASKED_CALLBACK;
    }
}

package io.walletline.routing.whatif.history;

import io.walletline.routing.queue.rules.Traits;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact of the past, as the tables have it. Times are epoch milliseconds.
 *
 * @param queue the last one that it entered
 * @param priority with what that queue adds
 * @param tier the least tier of the agents who may take it; 0 = any
 * @param entered when its wait began; after a transfer the wait for the next agent
 * @param accepted null = nobody has taken it, or it went back into a line
 * @param handled null = the talk is not over
 * @param ended null = it is not over
 * @param end how it ended, if it has
 * @param placed whether it entered this queue without an admission: a consultation, a continuation, a transfer
 * @param preferred the agent it waited for because of where it came from, and until when
 * @param knownBy the last agents of its ticket and of its customer before the span
 */
public record PastContact(
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
    /** The end of a contact. */
    public enum End {
        OPEN,
        DONE,
        GAVE_UP,
        /** Not admitted: closed, full, or too long a wait. */
        TURNED_AWAY,
        /** Not admitted, and called back instead. */
        DOOR_CALLBACK,
        /** The customer asked to be called back instead of waiting. */
        ASKED_CALLBACK
    }

    public record Preferred(String agent, long until) {}

    public record KnownBy(@Nullable String ticket, @Nullable String customer) {

        public static final KnownBy NOBODY = new KnownBy(null, null);
    }

    /** An offer of the contact to an agent. */
    public record PastOffer(
            String agent,
            Answer answer,
            long made,
            @Nullable Long closed) {
        /** The end of an offer. */
        public enum Answer {
            PENDING,
            ACCEPTED,
            DECLINED,
            EXPIRED,
            RESCINDED
        }
    }

    public PastContact {
        offers = List.copyOf(offers);
    }

    public boolean isCallback() {
        return end == End.DOOR_CALLBACK || end == End.ASKED_CALLBACK;
    }
}

package io.walletline.routing.whatif;

import io.walletline.routing.queue.Traits;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that comes in the simulation, with what it would take and bear. Times are milliseconds.
 *
 * @param way how it comes
 * @param queue where it enters unless it asks at a door
 * @param priority its own at a door, else with what the queue adds
 * @param at when it comes (epoch)
 * @param since from when its wait counts (epoch)
 * @param rejoins when, if it is called back, it stands in the line again (epoch); null = when the door says
 * @param talk from accepted to the end of the talk
 * @param handle from accepted to the end of the wrap-up
 * @param patience how long it would wait before giving up; {@link Long#MAX_VALUE} = for ever
 * @param ring after what time an agent accepts of whom nothing else is known
 * @param reactions what agents did when it was before them, in order
 */
record Visit(
        UUID id,
        UUID ticket,
        @Nullable String customer,
        Traits traits,
        Way way,
        String queue,
        int priority,
        int tier,
        long at,
        long since,
        @Nullable Long rejoins,
        long talk,
        long handle,
        long patience,
        long ring,
        PastContact.@Nullable Preferred preferred,
        PastContact.KnownBy knownBy,
        List<Reaction> reactions) {

    /** How a contact comes. */
    enum Way {
        /** By rule, if it is let in. */
        DOOR,
        /** Into a queue that is known. */
        PLACED,
        /** Back into its line, to be called back: it never gives up. */
        CALLED_BACK
    }

    /** What an agent does before whom it is put, and after how long; who ignores it does so until the offer ends. */
    record Reaction(String agent, Act act, long after) {
        /** What an agent can do. */
        enum Act {
            ACCEPT,
            DECLINE,
            IGNORE
        }
    }

    Visit {
        reactions = List.copyOf(reactions);
    }
}

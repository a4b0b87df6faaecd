package io.walletline.routing.whatif.simulation;

import io.walletline.routing.queue.rules.Traits;
import io.walletline.routing.whatif.history.PastContact;
import io.walletline.routing.whatif.history.PastContact.Preferred;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a scenario, with its handle time and its patience. Times are milliseconds.
 *
 * @param way how it comes
 * @param queue where it enters, unless by rule
 * @param priority its own if it enters by rule, else with the addition of its queue
 * @param at when it comes (epoch)
 * @param since from when its wait counts (epoch)
 * @param rejoins when, if it is called back, it stands in the line again (epoch); null = at the queue's opening
 * @param talk from accepted to the end of the talk
 * @param handle from accepted to the end of the wrap-up
 * @param patience how long it would wait before giving up; {@link Long#MAX_VALUE} = for ever
 * @param ring time after which an agent accepts whose reaction is not known
 * @param reactions of the agents before whom it was, in order
 */
record ScenarioContact(
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
        @Nullable Preferred preferred,
        PastContact.KnownBy knownBy,
        List<Reaction> reactions) {

    /** The ways in which a contact comes. */
    enum Way {
        /** Into a queue by rule, if that admits it. */
        BY_RULE,
        /** Into a queue that is known. */
        PLACED,
        /** Back into its line, to be called back: it never gives up. */
        CALLED_BACK
    }

    /** The reaction of an agent to an offer, and the time until it; an ignored offer ends by itself. */
    record Reaction(String agent, Act act, long after) {

        /** The reaction to an offer that lasts this long (milliseconds): a later one comes too late. */
        Reaction within(long limit) {
            return act == Act.IGNORE || after >= limit ? new Reaction(agent, Act.IGNORE, limit) : this;
        }

        /** The kinds of reactions. */
        enum Act {
            ACCEPT,
            DECLINE,
            IGNORE
        }
    }

    ScenarioContact {
        reactions = List.copyOf(reactions);
    }
}

package io.walletline.routing.whatif.simulation;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.whatif.history.PastContact.PastOffer;

/**
 * A time in which an agent is occupied by something that the simulation does not decide about: an offer or a talk from before
 * its begin, or from before a transfer. Times are epoch milliseconds.
 *
 * @param made when it was put before the agent
 * @param closed when that ended
 * @param until when the agent was free of it again, if he or she had accepted it
 */
record OccupiedInterval(String agent, Channel channel, PastOffer.Answer answer, long made, long closed, long until) {

    boolean isAccepted() {
        return answer == PastOffer.Answer.ACCEPTED;
    }

    /** Whether the agent let the offer pass and so had a turn. */
    boolean isLetPass() {
        return answer == PastOffer.Answer.DECLINED || answer == PastOffer.Answer.EXPIRED;
    }
}

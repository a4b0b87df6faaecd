package io.walletline.routing.whatif;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.whatif.PastContact.PastOffer;

/**
 * An agent has something before him or her, and perhaps in hand, that the simulation does not decide about: from before it
 * began, or before a transfer. Times are epoch milliseconds.
 *
 * @param made when it was put before the agent
 * @param closed when that ended
 * @param until when the agent was free of it again, if he or she had accepted it
 */
record Block(String agent, Channel channel, PastOffer.Answer answer, long made, long closed, long until) {
    boolean isAccepted() {
        return answer == PastOffer.Answer.ACCEPTED;
    }

    /** Who lets something pass has had a turn. */
    boolean isLetPass() {
        return answer == PastOffer.Answer.DECLINED || answer == PastOffer.Answer.EXPIRED;
    }
}

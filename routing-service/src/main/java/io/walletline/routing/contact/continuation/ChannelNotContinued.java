package io.walletline.routing.contact.continuation;

import io.walletline.kit.problem.Problem;

final class ChannelNotContinued extends Problem {

    ChannelNotContinued() {
        super(422, "channel-not-continued", "Channel not continued", "A contact goes on by phone, chat or message.");
    }
}

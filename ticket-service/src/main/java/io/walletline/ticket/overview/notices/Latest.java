package io.walletline.ticket.overview.notices;

import java.util.List;

/**
 * The newest notices of an agent.
 *
 * @param unseen the number of notices that are new to the agent
 */
record Latest(long unseen, List<NoticeResponse> items) {

    static Latest of(List<NoticeResponse> items) {
        return new Latest(items.stream().filter(notice -> !notice.seen()).count(), items);
    }
}

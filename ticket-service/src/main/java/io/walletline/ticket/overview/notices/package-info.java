/**
 * Notices for watchers, assignees and supervisors, so that they need not look at every ticket. Enter at {@link
 * io.walletline.ticket.overview.notices.NoticeListener}.
 */
@NullMarked
package io.walletline.ticket.overview.notices;

import org.jspecify.annotations.NullMarked;

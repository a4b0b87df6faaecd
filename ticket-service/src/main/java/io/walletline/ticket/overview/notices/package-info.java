/**
 * What watchers, assignees and supervisors are to know of without looking at every ticket. Enter at {@link
 * io.walletline.ticket.overview.notices.NoticeListener}.
 */
@NullMarked
package io.walletline.ticket.overview.notices;

import org.jspecify.annotations.NullMarked;

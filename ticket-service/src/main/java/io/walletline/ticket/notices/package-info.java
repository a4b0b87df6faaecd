/**
 * What watchers, assignees and supervisors are to know of without looking at every ticket. Enter at {@link
 * io.walletline.ticket.notices.Noticing}.
 */
@NullMarked
package io.walletline.ticket.notices;

import org.jspecify.annotations.NullMarked;

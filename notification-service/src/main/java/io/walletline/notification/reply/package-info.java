/** Replies of tickets on their way to the customer. Enter at {@link io.walletline.notification.reply.ReplyNotices}. */
@NullMarked
package io.walletline.notification.reply;

import org.jspecify.annotations.NullMarked;

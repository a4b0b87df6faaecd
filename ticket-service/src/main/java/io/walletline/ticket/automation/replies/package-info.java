/** Canned replies: texts with variables, in Chinese and English, never sent with a hole. Enter at {@link ReplyDesk}. */
@NullMarked
package io.walletline.ticket.automation.replies;

import org.jspecify.annotations.NullMarked;

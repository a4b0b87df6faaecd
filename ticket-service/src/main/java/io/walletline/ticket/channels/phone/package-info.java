/**
 * The phone line: the state of each call and its next instruction, in no phone system's own language. Enter at {@link
 * CallDesk}.
 */
@NullMarked
package io.walletline.ticket.channels.phone;

import org.jspecify.annotations.NullMarked;

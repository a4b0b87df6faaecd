/** What is put on tickets once, whoever races: tags, watchers. Enter at {@link Pins}. */
@NullMarked
package io.walletline.ticket.pins;

import org.jspecify.annotations.NullMarked;

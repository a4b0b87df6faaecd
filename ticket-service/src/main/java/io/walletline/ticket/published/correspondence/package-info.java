/** What customer and support say to each other → {@code ticket.events.v1} without the words, {@code notification.commands.v1}. */
@NullMarked
package io.walletline.ticket.published.correspondence;

import org.jspecify.annotations.NullMarked;

/** The only package that knows this service's events on the wire: fact in, outbox row out. */
@NullMarked
package io.walletline.ticket.published;

import org.jspecify.annotations.NullMarked;

/** What a customer may demand of the data that is kept: to have them, and to have them gone. */
@NullMarked
package io.walletline.ticket.privacy;

import org.jspecify.annotations.NullMarked;

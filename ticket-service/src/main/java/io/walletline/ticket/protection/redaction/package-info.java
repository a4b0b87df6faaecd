/** Redaction: secrets in texts are found and taken out before anything is stored. Enter at {@link Redactor}. */
@NullMarked
package io.walletline.ticket.protection.redaction;

import org.jspecify.annotations.NullMarked;

/** Secrets that people type where they should not, and how they are taken out before anything is stored. Enter at {@link Redactor}. */
@NullMarked
package io.walletline.ticket.protection.redaction;

import org.jspecify.annotations.NullMarked;

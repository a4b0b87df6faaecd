/**
 * Entering a queue: which one, and what is done if it is closed, full or too slow. Enter at
 * {@link io.walletline.routing.contact.admission.EntryDesk}.
 */
@NullMarked
package io.walletline.routing.contact.admission;

import org.jspecify.annotations.NullMarked;

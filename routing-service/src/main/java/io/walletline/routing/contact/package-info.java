/**
 * Contacts: each one demand for a human's time, from entering its queue to the end of the wrap-up.
 * Enter at {@link io.walletline.routing.contact.ContactDesk}.
 */
@NullMarked
package io.walletline.routing.contact;

import org.jspecify.annotations.NullMarked;

/**
 * Continuing a contact by another channel. Enter at {@code Continuations}.
 */
@NullMarked
package io.walletline.routing.contact.continuation;

import org.jspecify.annotations.NullMarked;

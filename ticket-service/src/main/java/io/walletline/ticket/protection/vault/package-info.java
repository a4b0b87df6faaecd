/**
 * Personal texts at rest: sealed with a key of the customer's own (of the ticket's, while nobody knows whose it is), so that
 * destroying one key makes all of them unreadable. Enter at {@link Vault}.
 */
@NullMarked
package io.walletline.ticket.protection.vault;

import org.jspecify.annotations.NullMarked;

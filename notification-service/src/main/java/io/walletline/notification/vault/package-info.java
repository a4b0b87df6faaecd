/** Encryption of personal fields before they reach the database. Enter at {@link Vault}. */
@NullMarked
package io.walletline.notification.vault;

import org.jspecify.annotations.NullMarked;

/** Addresses and languages of customers. Enter at {@link AddressBook}. */
@NullMarked
package io.walletline.notification.address;

import org.jspecify.annotations.NullMarked;

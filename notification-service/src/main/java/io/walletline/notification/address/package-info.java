/** Where a customer can be reached and in which language. Enter at {@link AddressBook}. */
@NullMarked
package io.walletline.notification.address;

import org.jspecify.annotations.NullMarked;

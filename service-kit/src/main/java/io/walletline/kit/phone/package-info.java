/** One spelling for each phone number. Enter at {@link PhoneNumbers}. */
@NullMarked
package io.walletline.kit.phone;

import org.jspecify.annotations.NullMarked;

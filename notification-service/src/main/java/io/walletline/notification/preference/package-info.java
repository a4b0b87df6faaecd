/** Customers' preferences about messages that can wait. Enter at {@link Preferences}. */
@NullMarked
package io.walletline.notification.preference;

import org.jspecify.annotations.NullMarked;

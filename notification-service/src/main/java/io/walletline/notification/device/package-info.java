/** The app installations that a customer can be pushed to. Enter at {@link Devices}. */
@NullMarked
package io.walletline.notification.device;

import org.jspecify.annotations.NullMarked;

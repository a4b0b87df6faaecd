/** The only package that knows our wire events. Enter at {@link NotificationEventPublisher}. */
@NullMarked
package io.walletline.notification.published;

import org.jspecify.annotations.NullMarked;

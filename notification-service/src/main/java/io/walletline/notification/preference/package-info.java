/** What customers want to hear from us and when. Enter at {@link Preferences}. */
@NullMarked
package io.walletline.notification.preference;

import org.jspecify.annotations.NullMarked;

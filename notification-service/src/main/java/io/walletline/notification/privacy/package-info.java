/** A customer's erasure and export over all that is held here. Enter at {@link io.walletline.notification.privacy.CustomerErasure}. */
@NullMarked
package io.walletline.notification.privacy;

import org.jspecify.annotations.NullMarked;

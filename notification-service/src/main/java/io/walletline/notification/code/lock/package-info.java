/** Opens the lock of a customer who has used up the attempts. Enter at {@link io.walletline.notification.code.lock.CodeLock}. */
@NullMarked
package io.walletline.notification.code.lock;

import org.jspecify.annotations.NullMarked;

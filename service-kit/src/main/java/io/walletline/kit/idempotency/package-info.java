/** Creating calls that may be repeated safely. Enter at {@link Idempotency}. */
@NullMarked
package io.walletline.kit.idempotency;

import org.jspecify.annotations.NullMarked;

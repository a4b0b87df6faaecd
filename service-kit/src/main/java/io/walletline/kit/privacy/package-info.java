/** Personal fields at rest: sealed with authenticated encryption, found again by blind index. Enter at {@link Sealer}. */
@NullMarked
package io.walletline.kit.privacy;

import org.jspecify.annotations.NullMarked;

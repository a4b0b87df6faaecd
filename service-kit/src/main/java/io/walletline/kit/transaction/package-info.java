/** What happens at the end of a transaction. Enter at {@link LastWrites}. */
@NullMarked
package io.walletline.kit.transaction;

import org.jspecify.annotations.NullMarked;

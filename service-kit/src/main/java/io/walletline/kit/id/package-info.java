/** Identifiers. Enter at {@link Ids}. */
@NullMarked
package io.walletline.kit.id;

import org.jspecify.annotations.NullMarked;

/** Roles and the caller. Enter at {@link Caller}. */
@NullMarked
package io.walletline.kit.security;

import org.jspecify.annotations.NullMarked;

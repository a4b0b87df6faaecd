/** Errors as RFC 9457 problem documents. Enter at {@link Problem}: one subclass per problem. */
@NullMarked
package io.walletline.kit.problem;

import org.jspecify.annotations.NullMarked;

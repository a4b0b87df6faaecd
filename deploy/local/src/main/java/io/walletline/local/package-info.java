/**
 * Everything on one machine: the servers, the four services and the world outside. Enter at {@link
 * io.walletline.local.LocalStack}, which {@code ./walletline up} and the end-to-end tests use alike.
 */
@NullMarked
package io.walletline.local;

import org.jspecify.annotations.NullMarked;

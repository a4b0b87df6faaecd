/**
 * A push provider that speaks Firebase's HTTP v1 API, service-account log-in included, and shows what it received on the
 * handsets of the demo. Enter at {@link io.walletline.local.pushgateway.PushGateway}.
 */
@NullMarked
package io.walletline.local.pushgateway;

import org.jspecify.annotations.NullMarked;

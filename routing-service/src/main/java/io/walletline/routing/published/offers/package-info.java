/** Events about offers on the wire. */
@NullMarked
package io.walletline.routing.published.offers;

import org.jspecify.annotations.NullMarked;

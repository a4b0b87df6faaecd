/** Events about callbacks on the wire. */
@NullMarked
package io.walletline.routing.published.callbacks;

import org.jspecify.annotations.NullMarked;

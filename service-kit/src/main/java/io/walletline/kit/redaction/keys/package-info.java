/** Detectors of private keys and seed phrases. Enter at {@link io.walletline.kit.redaction.keys.PrivateKeys}. */
@NullMarked
package io.walletline.kit.redaction.keys;

import org.jspecify.annotations.NullMarked;

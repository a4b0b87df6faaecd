/**
 * The one rule of what comes in and how answers leave: texts, instants, parameters, addresses, headers. Enter at
 * {@link TextRule} and {@link InstantRule}.
 */
@NullMarked
package io.walletline.kit.edge;

import org.jspecify.annotations.NullMarked;

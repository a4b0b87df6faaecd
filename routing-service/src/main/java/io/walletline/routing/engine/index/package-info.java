/**
 * The data structures of the matcher: lines, demand classes and the agents and contacts in them. Nothing outside of the engine
 * uses them.
 */
@NullMarked
package io.walletline.routing.engine.index;

import org.jspecify.annotations.NullMarked;

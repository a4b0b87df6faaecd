/** Requests that a service's OpenAPI document allows, and what goes wrong with them. Enter at {@link OpenApiFuzz}. */
@NullMarked
package io.walletline.testkit.fuzz;

import org.jspecify.annotations.NullMarked;

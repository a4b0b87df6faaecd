/**
 * The whole stack from outside: the scenario of a customer in trouble, and the laws that hold when things break. Enter at
 * {@link ScenarioIT}; {@link Story} tells the scenario, {@link Stage} is where it plays.
 */
@NullMarked
package io.walletline.local.e2e;

import org.jspecify.annotations.NullMarked;

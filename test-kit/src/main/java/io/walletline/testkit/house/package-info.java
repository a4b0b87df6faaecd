/** The rules of the house that a machine can check, over a service's classes and sources. Enter at {@link HouseRules}. */
@NullMarked
package io.walletline.testkit.house;

import org.jspecify.annotations.NullMarked;

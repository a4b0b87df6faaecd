/**
 * How many agents a load needs: the Erlang models, and what they say of a queue's own history.
 * Enter at {@link io.walletline.routing.staffing.StaffingDesk}; the formulas are in {@link io.walletline.routing.staffing.Erlang}.
 */
@NullMarked
package io.walletline.routing.staffing;

import org.jspecify.annotations.NullMarked;

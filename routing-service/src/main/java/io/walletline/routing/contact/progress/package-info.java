/**
 * A contact from its queue to the end of its wrap-up: waiting, notices of the wait, hang-up, wrap-up, consultation. Enter at
 * {@link io.walletline.routing.contact.progress.HangUpDesk} and {@link io.walletline.routing.contact.progress.WrapUpDesk}.
 */
@NullMarked
package io.walletline.routing.contact.progress;

import org.jspecify.annotations.NullMarked;

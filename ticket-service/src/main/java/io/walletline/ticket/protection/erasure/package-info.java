/** The facts by which every house that keeps texts of a customer learns that they must go. */
@NullMarked
package io.walletline.ticket.protection.erasure;

import org.jspecify.annotations.NullMarked;

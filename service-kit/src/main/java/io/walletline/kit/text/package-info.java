/** Texts in the one form in which they are compared. Enter at {@link io.walletline.kit.text.PlainText}. */
@NullMarked
package io.walletline.kit.text;

import org.jspecify.annotations.NullMarked;

/** One-time codes by the rules of NIST SP 800-63B-4. Enter at {@link CodeDesk}. */
@NullMarked
package io.walletline.notification.code;

import org.jspecify.annotations.NullMarked;

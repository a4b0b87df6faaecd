/** One-time codes by the rules of NIST SP 800-63B-4. Enter at {@link CodeDesk}; attempts have a package of their own. */
@NullMarked
package io.walletline.notification.code;

import org.jspecify.annotations.NullMarked;

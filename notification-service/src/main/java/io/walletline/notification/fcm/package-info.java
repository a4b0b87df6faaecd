/** Firebase Cloud Messaging by its HTTP v1 API. Enter at {@link FcmGateway}. */
@NullMarked
package io.walletline.notification.fcm;

import org.jspecify.annotations.NullMarked;

/**
 * An SMS provider that speaks Twilio's Messages API, keeps what it would have sent, and reports what became of it. Enter
 * at {@link io.walletline.local.smsgateway.SmsGateway}.
 */
@NullMarked
package io.walletline.local.smsgateway;

import org.jspecify.annotations.NullMarked;

/**
 * The part that phone system and SMS gateway share: calls to our webhooks, signed as Twilio signs them. Enter at
 * {@link io.walletline.local.webhook.SignedWebhook}.
 */
@NullMarked
package io.walletline.local.webhook;

import org.jspecify.annotations.NullMarked;

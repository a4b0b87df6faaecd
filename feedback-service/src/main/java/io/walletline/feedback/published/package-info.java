/** The only package that knows our wire events. Enter at {@link FeedbackEventPublisher}. */
@NullMarked
package io.walletline.feedback.published;

import org.jspecify.annotations.NullMarked;

/** Texts in Chinese and English, and their length in SMS segments. Enter at {@link TemplateCatalogue}. */
@NullMarked
package io.walletline.notification.template;

import org.jspecify.annotations.NullMarked;

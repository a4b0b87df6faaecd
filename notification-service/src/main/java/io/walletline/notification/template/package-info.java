/** What we say, in Chinese and English, and how it is cut into SMS segments. Enter at {@link TemplateCatalogue}. */
@NullMarked
package io.walletline.notification.template;

import org.jspecify.annotations.NullMarked;

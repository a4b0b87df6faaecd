/**
 * Contacts: each one demand for an agent's time. The entity, its facts and what other packages tell contacts; what is done
 * with contacts is in {@code admission}, {@code progress} and {@code continuation}.
 */
@NullMarked
package io.walletline.routing.contact;

import org.jspecify.annotations.NullMarked;

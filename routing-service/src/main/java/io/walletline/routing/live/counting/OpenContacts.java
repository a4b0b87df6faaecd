package io.walletline.routing.live.counting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The open contacts of a group at this moment.
 *
 * @param waiting with those that are being offered
 */
@Schema(name = "Standing")
public record OpenContacts(int waiting, double longestWaitSeconds, int inHand, int wrappingUp) {

    public static final OpenContacts NOTHING = new OpenContacts(0, 0, 0, 0);
}

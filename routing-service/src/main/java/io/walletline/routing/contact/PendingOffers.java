package io.walletline.routing.contact;

/** The offers of a contact, as far as contacts need to end them; implemented by the offers' side. */
public interface PendingOffers {

    /**
     * Rescinds every pending offer of a contact that its caller has locked, in the caller's transaction.
     *
     * @param reason a short code for the event
     * @throws IllegalStateException if there is none
     */
    void rescind(Contact contact, String reason);
}

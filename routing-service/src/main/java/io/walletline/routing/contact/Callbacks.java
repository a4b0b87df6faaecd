package io.walletline.routing.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Callbacks as far as contacts need them. Called under the lock of the contact, in its transaction. */
public interface Callbacks {

    /** Promises a callback to a customer who was not admitted, not before that time. */
    void wanted(Contact contact, DeflectedBy obstacle, @Nullable Instant notBefore);

    /** Whether the customer has not been reached yet, so that a hang-up is that of the call from before. */
    boolean isCustomerAway(Contact contact);

    /** An agent has accepted the contact. */
    void accepted(Contact contact);

    /** The customer has renounced the callback. */
    void renounced(Contact contact);

    /** The contact is over: the agent has finished, or the customer has hung up before. */
    void over(Contact contact);
}

package io.walletline.routing.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What contacts ask of the callbacks' side and tell it; always under the lock of the contact, in its transaction. */
public interface Callbacks {
    /** Somebody who was not let into the line is to be called back, not before that. */
    void wanted(Contact contact, DeflectedBy obstacle, @Nullable Instant notBefore);

    /** Whether nobody is on the line yet, so that a hang-up is that of the call from before. */
    boolean isCustomerAway(Contact contact);

    /** An agent has taken it. */
    void accepted(Contact contact);

    /** The customer has let it be known that nothing is wanted any more. */
    void renounced(Contact contact);

    /** It is over: the agent has finished, or the customer has hung up before an agent came. */
    void over(Contact contact);
}

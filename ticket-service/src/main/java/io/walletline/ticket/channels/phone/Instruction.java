package io.walletline.ticket.channels.phone;

import io.walletline.ticket.wallet.acts.WalletAct;
import org.jspecify.annotations.Nullable;

/** The next step of a call, as {@link CallDesk} decides it. Each phone adapter renders it in its system's own language. */
public sealed interface Instruction {

    /**
     * Greets and listens.
     *
     * @param language BCP 47 tag of the prompts, for example {@code zh}
     * @param again whether the caller was asked before
     */
    record Ask(String language, boolean again) implements Instruction {}

    /** Puts the caller into the queue. */
    record Enqueue(String language, Why why) implements Instruction {

        /** The reason that the caller hears. */
        public enum Why {
            UNDERSTOOD,
            /** A theft: the wallet is being frozen meanwhile. */
            FREEZING,
            /** The agent hands the call on to the queue. */
            TRANSFERRED
        }
    }

    /**
     * Keeps the caller waiting for a moment.
     *
     * @param freeze confirmed or refused, the one time that it is to be told; else null
     */
    record KeepWaiting(String language, WalletAct.@Nullable Status freeze) implements Instruction {}

    /** Takes the caller out of the queue: an agent is ready. */
    record LeaveQueue() implements Instruction {}

    /** Connects caller and agent. */
    record Connect(String language, String agentId) implements Instruction {}

    /** Holds the line until it is known whether the agent who has gone has handed the call on. */
    record AwaitTransfer() implements Instruction {}

    record HangUp() implements Instruction {}
}

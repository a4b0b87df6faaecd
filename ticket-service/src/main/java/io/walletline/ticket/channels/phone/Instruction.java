package io.walletline.ticket.channels.phone;

import io.walletline.ticket.wallet.acts.WalletAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next step of a call, as {@link CallDesk} decides it. Each phone adapter renders it in its system's own language. */
public sealed interface Instruction {

    /**
     * Greets and listens.
     *
     * @param language BCP 47 tag of the prompts, for example {@code zh}
     * @param again whether the caller was asked before
     * @param step how many answers this call has had; an answer names the step that it answers
     */
    record Ask(String language, boolean again, int step) implements Instruction {}

    /** Puts the caller into the queue. */
    record Enqueue(String language, Why why) implements Instruction {

        /** The reason that the caller hears. */
        public enum Why {
            UNDERSTOOD,
            /** A theft: the wallet is being frozen meanwhile. */
            FREEZING,
            /** The agent hands the call on to the queue. */
            TRANSFERRED,
            /** The agent was not reached, or has handed the call on before it came: the place is kept. */
            BACK_IN_LINE,
            /** The phone system could not queue the call, and tries again in a moment. */
            BUSY
        }
    }

    /**
     * Keeps the caller waiting for a moment.
     *
     * @param freeze confirmed or refused, the one time that it is to be told; else null
     * @param news null if there is nothing new to tell about it
     */
    record KeepWaiting(
            String language,
            WalletAct.@Nullable Status freeze,
            @Nullable WaitNews news) implements Instruction {}

    /**
     * Tells why the call leaves the line, and ends it.
     *
     * @param nextOpening when the line opens again; null if it is open, or not known
     */
    record Farewell(String language, LineExit why, @Nullable Instant nextOpening) implements Instruction {}

    /** Takes the caller out of the queue: an agent is ready. */
    record LeaveQueue() implements Instruction {}

    /** Connects caller and agent. */
    record Connect(String language, String agentId) implements Instruction {}

    /** Holds the line until it is known whether the agent who has gone has handed the call on. */
    record AwaitTransfer() implements Instruction {}

    record HangUp() implements Instruction {}
}

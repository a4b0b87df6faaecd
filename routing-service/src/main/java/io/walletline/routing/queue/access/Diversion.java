package io.walletline.routing.queue.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The treatment of a contact that a queue does not admit.
 *
 * @param queue where it goes instead; for {@code queue} only
 */
public record Diversion(
        @NotNull Act act, @Size(max = 64) @Nullable String queue) {

    /** The kinds of treatment. */
    public enum Act {
        /** Enter another queue, if that one admits it. */
        @JsonProperty("queue")
        QUEUE,
        /** Be called back. */
        @JsonProperty("callback")
        CALLBACK,
        /** Leave a message: nobody is asked for any more. */
        @JsonProperty("message")
        MESSAGE,
        /** Enter all the same. */
        @JsonProperty("wait")
        WAIT
    }

    boolean contradictsItself() {
        return (act == Act.QUEUE) != (queue != null);
    }
}

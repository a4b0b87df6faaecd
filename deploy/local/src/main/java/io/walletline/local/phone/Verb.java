package io.walletline.local.phone;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An instruction of a TwiML document to the phone system. Addresses are as written: relative to the document's own. */
sealed interface Verb {

    record Say(String text, @Nullable String language) implements Verb {}

    record Play(String url) implements Verb {}

    record Pause(Duration length) implements Verb {}

    /**
     * Listens for speech or keys.
     *
     * @param input {@code speech}, {@code dtmf} or both
     * @param digits how many keys are enough; 0 for as many as come until {@code finishOnKey}
     * @param prompts what is said meanwhile
     */
    record Gather(
            @Nullable String action,
            Set<String> input,
            Duration timeout,
            int digits,
            String finishOnKey,
            boolean actionOnEmptyResult,
            List<Verb> prompts)
            implements Verb {

        public Gather {
            input = Set.copyOf(input);
            prompts = List.copyOf(prompts);
        }

        boolean hears(String kind) {
            return input.contains(kind);
        }
    }

    record Enqueue(
            String queue,
            @Nullable String waitUrl,
            @Nullable String action) implements Verb {}

    /** Leaves the queue; only inside a wait document. */
    record Leave() implements Verb {}

    record Dial(String target, @Nullable String action) implements Verb {}

    record Redirect(String url) implements Verb {}

    record Hangup() implements Verb {}
}

package io.walletline.local.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The view of a call for pages and tests.
 *
 * @param detail the queue that the call waits in, or the agent that it is connected to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallView(
        String sid,
        String from,
        PhoneCallState state,
        @Nullable String detail,
        List<Spoken> transcript) {

    /**
     * One entry of the transcript.
     *
     * @param who {@code line}, {@code caller} or {@code event}
     * @param times how often it was said in a row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Spoken(
            String at, String who, String text, @Nullable String language, int times) {}

    /** Whether the line has said something that contains this. */
    public boolean heard(String part) {
        return transcript.stream()
                .anyMatch(spoken -> spoken.who().equals("line") && spoken.text().contains(part));
    }
}

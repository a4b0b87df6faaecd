package io.walletline.ticket.automation.macros;

import io.walletline.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effects that a macro would have.
 *
 * @param effects of the acts that would be done
 * @param refused the reason for which nothing would be done; absent if the macro would work
 */
public record Preview(List<Effect> effects, @Nullable Refusal refused) {

    /**
     * The problem that running it would end with.
     *
     * @param act the act's place, from 0
     * @param problem the problem's slug
     */
    public record Refusal(
            int act, String problem, int status, @Nullable String detail, Map<String, Object> members) {

        static Refusal of(int act, Problem problem) {
            return new Refusal(act, problem.slug(), problem.status(), problem.getMessage(), problem.members());
        }
    }
}

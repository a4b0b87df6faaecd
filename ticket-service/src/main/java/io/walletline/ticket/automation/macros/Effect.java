package io.walletline.ticket.automation.macros;

import java.util.Map;

/**
 * The effect of an act that was done or is previewed.
 *
 * @param act which act
 * @param details of the act: from and to, tag, step, or the text that the customer gets
 */
public record Effect(String act, Map<String, String> details) {

    public Effect {
        details = Map.copyOf(details);
    }
}

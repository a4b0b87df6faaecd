package io.walletline.ticket.automation.macros;

import java.util.Map;

/**
 * What an act did, or would do.
 *
 * @param act which act
 * @param details what about it: from and to, tag, step, or the text that the customer gets
 */
public record Effect(String act, Map<String, String> details) {

    public Effect {
        details = Map.copyOf(details);
    }
}

package io.walletline.ticket.automation.rules.definition;

/**
 * A condition that decided.
 *
 * @param condition in words, without the values of a customer
 * @param met whether the condition held
 */
public record DecidingCondition(String condition, boolean met) {

    static DecidingCondition of(Condition leaf, boolean met) {
        return new DecidingCondition(
                switch (leaf) {
                    case Condition.Is is -> is.field().wireName() + " is " + String.join(", ", is.values());
                    case Condition.Custom custom -> custom.name() + " is " + String.join(", ", custom.values());
                    case Condition.CustomNumber number -> number.name() + " within bounds";
                    case Condition.Within within -> "within " + within.calendar();
                    case Condition.All all -> "all";
                    case Condition.Any any -> "any";
                    case Condition.Not not -> "not";
                },
                met);
    }
}

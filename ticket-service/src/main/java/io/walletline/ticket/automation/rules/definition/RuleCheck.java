package io.walletline.ticket.automation.rules.definition;

import io.walletline.ticket.automation.macros.Act;
import io.walletline.ticket.cases.categories.Categories;
import io.walletline.ticket.cases.categories.FieldDefinition;
import io.walletline.ticket.cases.categories.FieldType;
import io.walletline.ticket.deadlines.policies.PolicyBook;
import io.walletline.ticket.kernel.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A check that refuses rules which contradict themselves or name unknown things. */
@ApplicationScoped
public class RuleCheck {

    private static final int DEEPEST = 5;
    private static final int MOST_CONDITIONS = 50;
    private static final String NEVER = "never-true";

    private final Categories categories;
    private final PolicyBook calendars;

    RuleCheck(Categories categories, PolicyBook calendars) {
        this.categories = categories;
        this.calendars = calendars;
    }

    /** @throws BadRule with what is wrong and where */
    public void check(RuleDefinition says) {
        if (says.condition() != null) {
            if (count(says.condition()) > MOST_CONDITIONS) {
                throw new BadRule("too-many-conditions", "if");
            }
            check(says.condition(), says.when(), "if", 1);
        }
        for (int i = 0; i < says.then().size(); i++) {
            check(says.then().get(i), "then[%d]".formatted(i));
        }
    }

    private void check(Condition condition, Set<When> when, String where, int depth) {
        if (depth > DEEPEST) {
            throw new BadRule("too-deep", where);
        }
        switch (condition) {
            case Condition.All all -> {
                checkEach(all.of(), when, where, depth);
                refuseDisjoint(all.of(), where);
            }
            case Condition.Any any -> checkEach(any.of(), when, where, depth);
            case Condition.Not not -> check(not.of(), when, where + ".of", depth + 1);
            case Condition.Is is -> {
                refuse(when.stream().noneMatch(is.field()::isToldBy), NEVER, where);
                refuse(!is.values().stream().allMatch(is.field()::allows), "unknown-value", where);
            }
            case Condition.Custom custom -> refuse(types(custom.name()).isEmpty(), "unknown-field", where);
            case Condition.CustomNumber number -> {
                var types = types(number.name());
                refuse(types.isEmpty(), "unknown-field", where);
                refuse(!types.contains(FieldType.NUMBER) && !types.contains(FieldType.MONEY), "not-a-number", where);
                refuse(number.atLeast() == null && number.atMost() == null, "no-bounds", where);
                refuse(
                        number.atLeast() != null
                                && number.atMost() != null
                                && number.atLeast().compareTo(number.atMost()) > 0,
                        NEVER,
                        where);
            }
            case Condition.Within within ->
                refuse(calendars.calendar(within.calendar()).isEmpty(), "unknown-calendar", where);
        }
    }

    private void checkEach(List<Condition> of, Set<When> when, String where, int depth) {
        for (int i = 0; i < of.size(); i++) {
            check(of.get(i), when, "%s.of[%d]".formatted(where, i), depth + 1);
        }
    }

    /** A ticket has one category: two tests for different ones are never both met. */
    private static void refuseDisjoint(List<Condition> of, String where) {
        var left = new EnumMap<RuleField, Set<String>>(RuleField.class);
        for (var each : of) {
            if (each instanceof Condition.Is is && is.field().isSingle()) {
                var both = left.computeIfAbsent(is.field(), field -> new HashSet<>(is.values()));
                both.retainAll(is.values());
                refuse(both.isEmpty(), NEVER, where);
            }
        }
    }

    private void check(Act act, String where) {
        switch (act) {
            case Act.Assign assign -> refuse(assign.agentId().equals("me"), "nobody-runs-it", where);
            case Act.SetField set -> refuse(types(set.field()).isEmpty(), "unknown-field", where);
            default -> {
                // the act itself refuses what it cannot do, and the log tells
            }
        }
    }

    private Set<FieldType> types(String field) {
        return Arrays.stream(Category.values())
                .flatMap(category -> categories.of(category).field(field).stream())
                .map(FieldDefinition::type)
                .collect(Collectors.toSet());
    }

    private static int count(Condition condition) {
        return 1
                + switch (condition) {
                    case Condition.All all ->
                        all.of().stream().mapToInt(RuleCheck::count).sum();
                    case Condition.Any any ->
                        any.of().stream().mapToInt(RuleCheck::count).sum();
                    case Condition.Not not -> count(not.of());
                    default -> 0;
                };
    }

    private static void refuse(boolean wrong, String reason, String where) {
        if (wrong) {
            throw new BadRule(reason, where);
        }
    }
}

package io.walletline.ticket.automation.rules.definition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of conditions, against a slow and obvious second reading of them. */
class RuleVerdictProperties {

    private static final List<String> CATEGORIES = List.of("refund", "fees", "complaint");
    private static final List<String> PRIORITIES = List.of("low", "high");
    private static final List<String> TAGS = List.of("vip", "press", "fraud");

    /** A case that is a few plain values. */
    record Plain(String category, String priority, Set<String> tags, String outcome, int amount, boolean open)
            implements RuleCase {

        @Override
        public Set<String> values(RuleField field) {
            return switch (field) {
                case CATEGORY -> Set.of(category);
                case PRIORITY -> Set.of(priority);
                case TAG -> tags;
                default -> Set.of();
            };
        }

        @Override
        public Optional<JsonNode> custom(String name) {
            return switch (name) {
                case "outcome" -> outcome.isEmpty() ? Optional.empty() : Optional.of(TextNode.valueOf(outcome));
                case "amount" -> amount < 0 ? Optional.empty() : Optional.of(IntNode.valueOf(amount));
                default -> Optional.empty();
            };
        }

        @Override
        public boolean isWithin(String calendar) {
            return open;
        }
    }

    @Property(tries = 2_000)
    void shouldHold_whenOneOfItsAlternativesIsWhollySo(
            @ForAll("conditions") Condition condition, @ForAll("cases") Plain subject) {
        // Given
        var alternatives = alternatives(condition, false);

        // When
        var verdict = RuleVerdict.on(condition, subject);

        // Then
        assertThat(verdict.holds())
                .isEqualTo(alternatives.stream()
                        .anyMatch(literals -> literals.stream().allMatch(literal -> literal.isSo(subject))));
    }

    @Property(tries = 2_000)
    void shouldBeTheSame_whereverTheGroundsAreTheSame(
            @ForAll("conditions") Condition condition, @ForAll("cases") Plain one, @ForAll("cases") Plain other) {
        // Given
        var verdict = RuleVerdict.on(condition, one);

        // When
        var grounds = verdict.grounds().stream()
                .allMatch(ground -> leaves(condition).stream()
                        .filter(leaf ->
                                DecidingCondition.of(leaf, true).condition().equals(ground.condition()))
                        .allMatch(leaf -> new Literal(leaf, !ground.met()).isSo(other)));

        // Then
        assertThat(!grounds || RuleVerdict.on(condition, other).holds() == verdict.holds())
                .isTrue();
    }

    @Property
    void shouldHold_whenThereIsNoCondition(@ForAll("cases") Plain subject) {
        assertThat(RuleVerdict.on(null, subject)).isEqualTo(new RuleVerdict(true, List.of()));
    }

    /** A condition that has no parts, or its contrary. */
    record Literal(Condition leaf, boolean negated) {

        boolean isSo(Plain subject) {
            var met =
                    switch (leaf) {
                        case Condition.Is is
                        when is.field() == RuleField.CATEGORY -> is.values().contains(subject.category());
                        case Condition.Is is
                        when is.field() == RuleField.PRIORITY -> is.values().contains(subject.priority());
                        case Condition.Is is -> !Collections.disjoint(subject.tags(), is.values());
                        case Condition.Custom custom -> custom.values().contains(subject.outcome());
                        case Condition.CustomNumber number ->
                            subject.amount() >= 0
                                    && subject.amount()
                                            >= requireNonNull(number.atLeast()).intValue()
                                    && subject.amount()
                                            <= requireNonNull(number.atMost()).intValue();
                        case Condition.Within within -> subject.open();
                        default -> throw new IllegalArgumentException("has parts");
                    };
            return met != negated;
        }
    }

    /** All ways in which it can be so, multiplied out. */
    private static List<List<Literal>> alternatives(Condition condition, boolean negated) {
        return switch (condition) {
            case Condition.Not not -> alternatives(not.of(), !negated);
            case Condition.All all -> negated ? sum(all.of(), true) : product(all.of(), false);
            case Condition.Any any -> negated ? product(any.of(), true) : sum(any.of(), false);
            default -> List.of(List.of(new Literal(condition, negated)));
        };
    }

    private static List<List<Literal>> sum(List<Condition> of, boolean negated) {
        return of.stream().flatMap(each -> alternatives(each, negated).stream()).toList();
    }

    private static List<List<Literal>> product(List<Condition> of, boolean negated) {
        List<List<Literal>> product = List.of(List.of());
        for (var each : of) {
            var longer = new ArrayList<List<Literal>>();
            for (var left : product) {
                for (var right : alternatives(each, negated)) {
                    longer.add(Stream.concat(left.stream(), right.stream()).toList());
                }
            }
            product = longer;
        }
        return product;
    }

    private static List<Condition> leaves(Condition condition) {
        return switch (condition) {
            case Condition.Not not -> leaves(not.of());
            case Condition.All all ->
                all.of().stream().flatMap(each -> leaves(each).stream()).toList();
            case Condition.Any any ->
                any.of().stream().flatMap(each -> leaves(each).stream()).toList();
            default -> List.of(condition);
        };
    }

    @Provide
    Arbitrary<Plain> cases() {
        return Combinators.combine(
                        Arbitraries.of(CATEGORIES),
                        Arbitraries.of(PRIORITIES),
                        Arbitraries.of(TAGS).set(),
                        Arbitraries.of("", "won", "lost"),
                        Arbitraries.integers().between(-1, 4),
                        Arbitraries.of(true, false))
                .as(Plain::new);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return condition(3);
    }

    private static Arbitrary<Condition> condition(int depth) {
        if (depth == 0) {
            return leaf();
        }
        var parts = condition(depth - 1).list().ofMinSize(1).ofMaxSize(2);
        return Arbitraries.oneOf(
                leaf(),
                parts.map(Condition.All::new),
                parts.map(Condition.Any::new),
                condition(depth - 1).map(Condition.Not::new));
    }

    private static Arbitrary<Condition> leaf() {
        return Arbitraries.oneOf(
                is(RuleField.CATEGORY, CATEGORIES),
                is(RuleField.PRIORITY, PRIORITIES),
                is(RuleField.TAG, TAGS),
                Arbitraries.of("won", "lost").map(value -> new Condition.Custom("outcome", List.of(value))),
                Arbitraries.integers()
                        .between(0, 2)
                        .map(from -> new Condition.CustomNumber(
                                "amount", BigDecimal.valueOf(from), BigDecimal.valueOf(from + 1))),
                Arbitraries.just(new Condition.Within("office")));
    }

    private static Arbitrary<Condition> is(RuleField field, List<String> values) {
        return Arbitraries.of(values).list().ofMinSize(1).ofMaxSize(2).map(some -> new Condition.Is(field, some));
    }
}

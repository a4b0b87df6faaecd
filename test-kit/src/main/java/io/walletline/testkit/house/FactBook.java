package io.walletline.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The committed {@code docs/facts.md} of a service says which fact is fired by which class and heard by which, in which
 * order. To accept a change, run the test once with {@code -Dwalletline.facts=accept} and commit the file.
 */
public final class FactBook {

    private static final Path COMMITTED = Path.of("docs", "facts.md");

    private FactBook() {}

    /** A listener of a fact; lower priorities hear first, equal ones in no stated order. */
    private record Listener(int priority, String name, String when) {

        String inWords() {
            var order = priority == Interceptor.Priority.APPLICATION + 500 ? "" : " (priority " + priority + ")";
            return name + order + when;
        }
    }

    /** @throws AssertionError if the committed document is not what the classes say */
    public static void check(String basePackage) {
        var generated = write(basePackage);
        try {
            if ("accept".equals(System.getProperty("walletline.facts"))) {
                Files.createDirectories(COMMITTED.getParent());
                Files.writeString(COMMITTED, generated);
            }
            assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                    .as("docs/facts.md is what the code does; accept with -Dwalletline.facts=accept")
                    .isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(String basePackage) {
        Map<String, Set<String>> firing = new TreeMap<>();
        Map<String, Set<Listener>> hearing = new TreeMap<>();
        for (var type : HouseRules.serviceClasses(basePackage)) {
            type.getFields()
                    .forEach(field -> firedThrough(field, basePackage)
                            .forEach(fact -> firing.computeIfAbsent(fact, key -> new TreeSet<>())
                                    .add(shortened(type, basePackage))));
            type.getMethods().forEach(method -> heardBy(method, basePackage, hearing));
        }
        var facts = new TreeSet<>(firing.keySet());
        facts.addAll(hearing.keySet());
        var lines = facts.stream()
                .map(fact -> "| " + fact + " | " + String.join("<br>", firing.getOrDefault(fact, Set.of())) + " | "
                        + hearing.getOrDefault(fact, Set.of()).stream()
                                .map(Listener::inWords)
                                .collect(Collectors.joining("<br>"))
                        + " |\n")
                .collect(Collectors.joining());
        return "# Facts\n\nWhich fact is fired and heard by which class, written by a test (`FactBook`). Listeners run in the"
                + " firing transaction, in the order shown where they have priorities.\n\n| fact | fired by | heard by |\n|---|---|---|\n"
                + lines;
    }

    private static List<String> firedThrough(JavaField field, String basePackage) {
        if (!field.getRawType().isEquivalentTo(Event.class)
                || !(field.getType() instanceof JavaParameterizedType type)) {
            return List.of();
        }
        return type.getActualTypeArguments().stream()
                .map(argument -> shortened(argument.toErasure(), basePackage))
                .toList();
    }

    private static void heardBy(JavaMethod method, String basePackage, Map<String, Set<Listener>> hearing) {
        method.getParameters().stream().filter(FactBook::observes).forEach(parameter -> {
            var fact = parameter.getRawType();
            if (!fact.getPackageName().startsWith(basePackage)) {
                return;
            }
            var priority = parameter
                    .tryGetAnnotationOfType(Priority.class)
                    .map(Priority::value)
                    .orElse(Interceptor.Priority.APPLICATION + 500);
            var listener = new Listener(priority, shortened(method.getOwner(), basePackage), when(parameter));
            hearing.computeIfAbsent(
                            shortened(fact, basePackage),
                            key -> new TreeSet<>(
                                    Comparator.comparingInt(Listener::priority).thenComparing(Listener::name)))
                    .add(listener);
        });
    }

    private static boolean observes(JavaParameter parameter) {
        return parameter.isAnnotatedWith(Observes.class) || parameter.isAnnotatedWith(ObservesAsync.class);
    }

    private static String when(JavaParameter parameter) {
        if (parameter.isAnnotatedWith(ObservesAsync.class)) {
            return ", asynchronously";
        }
        return switch (parameter.getAnnotationOfType(Observes.class).during()) {
            case IN_PROGRESS -> "";
            case AFTER_SUCCESS -> ", after the commit";
            case BEFORE_COMPLETION -> ", before the commit";
            case AFTER_COMPLETION, AFTER_FAILURE -> ", after the transaction";
        };
    }

    private static String shortened(JavaClass type, String basePackage) {
        var name = type.getFullName();
        return name.startsWith(basePackage + ".")
                ? name.substring(basePackage.length() + 1).replace('$', '.')
                : name;
    }
}

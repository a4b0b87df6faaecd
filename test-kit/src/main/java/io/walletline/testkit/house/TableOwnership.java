package io.walletline.testkit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * SQL in a service's sources names only the tables of its own house. A table belongs to the house that inserts its rows, by
 * statement or as an entity; a class that must read or change another house's table stands on a list with the reason.
 */
public final class TableOwnership {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern INSERT = Pattern.compile("\\binsert into (\\w+)");
    private static final Pattern USE = Pattern.compile("\\b(?:from|join|into|update|table)\\s+(\\w+)");
    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"");

    private TableOwnership() {}

    private record Source(String name, String house, String text, String sql) {

        boolean isEntity() {
            return text.contains("\n@Entity\n");
        }

        String entityTable() {
            var named = TABLE.matcher(text);
            return named.find()
                    ? named.group(1)
                    : name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param admitted simple names of classes with SQL of other houses' tables, and why
     * @throws AssertionError with the classes and tables, also for an admitted class that needs no admission any more
     */
    public static void check(HousePlan plan, Map<String, String> admitted) {
        var sources = sources(plan);
        var owners = owners(sources);
        var foreign = new TreeMap<String, Set<String>>();
        for (var source : sources) {
            var uses = USE.matcher(source.sql());
            while (uses.find()) {
                var owner = owners.getOrDefault(uses.group(1), Set.of(source.house()));
                if (!owner.contains(source.house()) || owner.size() > 1) {
                    foreign.computeIfAbsent(source.name(), name -> new TreeSet<>())
                            .add(uses.group(1) + " of " + owner);
                }
            }
        }
        var faults = new ArrayList<String>();
        foreign.forEach((name, tables) -> {
            if (!admitted.containsKey(name)) {
                faults.add(name + " names " + tables);
            }
        });
        admitted.keySet().stream()
                .filter(name -> !foreign.containsKey(name))
                .forEach(name -> faults.add(name + " is on the list and names no other house's table"));
        if (!faults.isEmpty()) {
            throw new AssertionError("a house changes its tables alone:\n" + String.join("\n", faults));
        }
    }

    private static Map<String, Set<String>> owners(List<Source> sources) {
        var owners = new TreeMap<String, Set<String>>();
        for (var source : sources) {
            if (source.isEntity()) {
                owners.computeIfAbsent(source.entityTable(), table -> new TreeSet<>())
                        .add(source.house());
            }
            var inserts = INSERT.matcher(source.sql());
            while (inserts.find()) {
                owners.computeIfAbsent(inserts.group(1), table -> new TreeSet<>())
                        .add(source.house());
            }
        }
        return owners;
    }

    private static List<Source> sources(HousePlan plan) {
        var root = SOURCES.resolve(plan.basePackage().replace('.', '/'));
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> source(plan, root, file))
                    .filter(source -> !source.house().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(HousePlan plan, Path root, Path file) {
        try {
            var text = Files.readString(file);
            var sql = new StringBuilder();
            var literals = LITERAL.matcher(text);
            while (literals.find()) {
                sql.append(literals.group()).append(' ');
            }
            var house = root.relativize(file).getNameCount() == 1
                    ? ""
                    : plan.houseOf(
                            plan.basePackage() + "." + root.relativize(file).getName(0));
            var name = file.getFileName().toString().replace(".java", "");
            return new Source(name, house, text, sql.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

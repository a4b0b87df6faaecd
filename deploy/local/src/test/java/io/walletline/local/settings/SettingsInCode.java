package io.walletline.local.settings;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The names of all settings {@code walletline.*} that the services' sources read. */
final class SettingsInCode extends TreeScanner<Void, Void> {

    /** A name by itself, or in braces with or without a default as schedules have it. */
    private static final Pattern NAME = Pattern.compile("\"?(?:\\$?\\{)?(walletline\\.[a-z0-9.-]+)(?::[^}]*)?}?\"?");

    private static final Pattern MENTION = Pattern.compile("[\"{]walletline\\.");
    /** A limit is a setting by its own name. */
    private static final Pattern LIMIT = Pattern.compile("new Limit\\(\\s*\"([a-z0-9-]+)\"");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(walletline\\.[a-z0-9.-]+)");

    private final SortedSet<String> names = new TreeSet<>();
    private final Map<String, ClassTree> types = new HashMap<>();

    static SortedSet<String> of(Path repository, List<String> modules) throws IOException {
        SettingsInCode found = new SettingsInCode();
        List<Path> sources = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(repository.resolve(module).resolve("src/main"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".properties")) {
                        found.addReferences(Files.readString(file));
                    } else if (name.endsWith(".java")) {
                        String source = Files.readString(file);
                        found.addLimits(source);
                        if (MENTION.matcher(source).find()) {
                            sources.add(file);
                        }
                    }
                }
            }
        }
        found.addSources(sources);
        return found.names;
    }

    private void addLimits(String source) {
        LIMIT.matcher(source).results().forEach(found -> names.add("walletline.limits." + found.group(1)));
    }

    private void addReferences(String properties) {
        REFERENCE.matcher(properties).results().forEach(found -> names.add(found.group(1)));
    }

    private void addSources(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                scan(unit, null);
            }
        }
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
        types.clear();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void none) {
                types.put(type.getSimpleName().toString(), type);
                return super.visitClass(type, none);
            }
        }.scan(unit, null);
        return super.visitCompilationUnit(unit, nothing);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        type.getModifiers().getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals("ConfigMapping"))
                .forEach(mapping -> readMapping(literals(mapping).getFirst(), type));
        return super.visitClass(type, nothing);
    }

    private void readMapping(String prefix, ClassTree mapping) {
        mapping.getMembers().stream()
                .filter(member -> member instanceof MethodTree method && method.getBody() == null)
                .map(MethodTree.class::cast)
                .forEach(method -> readSetting(prefix + "." + name(method), method.getReturnType()));
    }

    private void readSetting(String name, Tree type) {
        if (type instanceof ParameterizedTypeTree generic) {
            boolean map = generic.getType().toString().equals("Map");
            readSetting(map ? name + ".*" : name, generic.getTypeArguments().getLast());
        } else if (type instanceof IdentifierTree && isInterface(type.toString())) {
            readMapping(name, Objects.requireNonNull(types.get(type.toString())));
        } else {
            names.add(name);
        }
    }

    private boolean isInterface(String type) {
        return Optional.ofNullable(types.get(type)).map(Tree::getKind).equals(Optional.of(Tree.Kind.INTERFACE));
    }

    private static String name(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals("WithName"))
                .map(annotation -> literals(annotation).getFirst())
                .findFirst()
                .orElseGet(() ->
                        method.getName().toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
        if (!annotation.getAnnotationType().toString().equals("ConfigMapping")) {
            addNames(annotation);
        }
        return super.visitAnnotation(annotation, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (call.getMethodSelect().toString().matches(".*\\.get(Optional)?Values?")) {
            call.getArguments().forEach(this::addNames);
        }
        return super.visitMethodInvocation(call, nothing);
    }

    private void addNames(Tree tree) {
        literals(tree).stream().map(NAME::matcher).filter(Matcher::matches).forEach(found -> names.add(found.group(1)));
    }

    private static List<String> literals(Tree tree) {
        var found = Stream.<String>builder();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void none) {
                found.add(String.valueOf(literal.getValue()));
                return null;
            }
        }.scan(tree, null);
        return found.build().toList();
    }
}

package io.walletline.ticket.automation.replies;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with variables such as {@code {number}}, and nothing else of what the template engine can do: who writes texts
 * must not reach configuration, beans or loops through them.
 */
final class ReplyTemplate {

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /** No sections, no name spaces; a value that is missing fails instead of leaving a hole. */
    private static final Engine ENGINE =
            Engine.builder().addDefaultValueResolvers().strictRendering(true).build();

    private final Template template;
    private final Set<String> variables;

    private ReplyTemplate(Template template, Set<String> variables) {
        this.template = template;
        this.variables = variables;
    }

    /** @throws BadReplyText if it is not a text with plain variables */
    static ReplyTemplate parse(String text) {
        Template template;
        try {
            template = ENGINE.parse(text);
        } catch (TemplateException e) {
            throw new BadReplyText("The text has something in braces that is not a variable.");
        }
        var variables = new TreeSet<String>();
        for (var expression : template.getExpressions()) {
            var name = expression.toOriginalString();
            if (expression.isLiteral() || !VARIABLE.matcher(name).matches()) {
                throw new BadReplyText("The text has something in braces that is not a variable.");
            }
            variables.add(name);
        }
        return new ReplyTemplate(template, Collections.unmodifiableSet(variables));
    }

    Set<String> variables() {
        return variables;
    }

    /**
     * @param known values of the ticket; unused ones do not matter
     * @param given values of the caller; all must be used
     * @throws ReplyValues if a variable has no value, or a given value no variable
     */
    String render(Map<String, String> known, Map<String, String> given) {
        var missing = variables.stream()
                .filter(name -> blank(given.get(name)) && blank(known.get(name)))
                .toList();
        var unknown = given.keySet().stream()
                .filter(name -> !variables.contains(name))
                .sorted()
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new ReplyValues(missing, unknown);
        }
        var instance = template.instance();
        variables.forEach(name -> instance.data(name, given.getOrDefault(name, known.getOrDefault(name, ""))));
        return instance.render();
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}

package io.walletline.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ParameterDeclaration;
import io.quarkus.qute.Template;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Renders texts, or refuses: a customer never gets a text with a hole in it. */
@ApplicationScoped
public class TemplateCatalogue {

    private final Engine engine;

    TemplateCatalogue(Engine engine) {
        this.engine = engine;
    }

    /** @throws TemplateValues.Wrong if a value is missing, unknown, empty, too long or has a line break */
    public String render(
            MessageChannel channel, MessageTemplate template, Language language, Map<String, String> values) {
        TemplateValues.check(template, values, template.longestValue());
        var instance = file(channel, template, language).instance();
        template.values(channel).forEach(name -> instance.data(name, values.get(name)));
        return instance.render().strip();
    }

    TemplatePreview preview(MessageTemplate template, Language language) {
        var text = render(MessageChannel.SMS, template, language, template.samples());
        var segments = SmsSegments.of(text);
        return new TemplatePreview(
                template.title(), language, text, segments.encoding(), segments.units(), segments.count());
    }

    /** Ends the start of the service when a text lacks a language or its file asks for other values than we give. */
    void verify(@Observes StartupEvent start) {
        for (var template : MessageTemplate.values()) {
            for (var channel : MessageChannel.values()) {
                if (template.travelsBy(channel)) {
                    verify(channel, template, Language.ZH);
                    verify(channel, template, Language.EN);
                }
            }
        }
    }

    private void verify(MessageChannel channel, MessageTemplate template, Language language) {
        var file = file(channel, template, language);
        var declared = file.getParameterDeclarations().stream()
                .map(ParameterDeclaration::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var used = file.getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .map(Expression::toOriginalString)
                .collect(Collectors.toCollection(TreeSet::new));
        var given = template.values(channel);
        if (!declared.equals(given) || !used.equals(given)) {
            throw new IllegalStateException("Template %s declares %s and uses %s, but is given %s"
                    .formatted(path(channel, template, language), declared, used, given));
        }
    }

    private Template file(MessageChannel channel, MessageTemplate template, Language language) {
        var file = engine.getTemplate(path(channel, template, language));
        if (file == null) {
            throw new IllegalStateException("There is no template " + path(channel, template, language));
        }
        return file;
    }

    private static String path(MessageChannel channel, MessageTemplate template, Language language) {
        return channel.title() + "/" + language.tag() + "/" + template.title();
    }
}

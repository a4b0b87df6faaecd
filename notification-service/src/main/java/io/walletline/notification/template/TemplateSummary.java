package io.walletline.notification.template;

import java.util.List;

record TemplateSummary(String name, List<String> values, List<Language> languages) {
    static TemplateSummary of(MessageTemplate template) {
        return new TemplateSummary(
                template.title(), template.samples().keySet().stream().sorted().toList(), List.of(Language.values()));
    }
}

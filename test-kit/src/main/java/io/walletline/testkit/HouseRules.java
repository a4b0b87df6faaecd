package io.walletline.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;

/** The house rules that a machine can check, each with its reason. */
public final class HouseRules {

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)(\\$.*)?")
                    .because("a class is named after the thing that it is, in the field's words"),
            noFields()
                    .should()
                    .beAnnotatedWith(Inject.class)
                    .because("what a class needs stands in its constructor, where a reader and a test can see it"),
            noClasses()
                    .should()
                    .callMethodWhere(readsTheTimeWithoutAClock())
                    .because("the clock is injected, so that a test can move it"),
            noClasses()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .should()
                    .dependOnClassesThat(simpleNameEndingWith("Repository"))
                    .because("a resource translates HTTP; the use cases decide")
                    .allowEmptyShould(true),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..published..", "..kit..")
                    .and(resideInAPackage("io.walletline.."))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("io.walletline.kit.event.Outbox")
                    .because("only the package 'published' knows our wire events")
                    .allowEmptyShould(true),
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .beAnnotatedWith(Path.class)
                    .because("Resource is what an HTTP resource is called")
                    .allowEmptyShould(true));

    private HouseRules() {}

    /** @throws AssertionError with the rule, its reason and the offenders */
    public static void check(String basePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        RULES.forEach(rule -> rule.check(classes));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTimeWithoutAClock() {
        return DescribedPredicate.describe("reads the time without a clock", call -> {
            JavaClass owner = call.getTargetOwner();
            var javaTime = owner.getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            var millis = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
            return javaTime || millis;
        });
    }
}

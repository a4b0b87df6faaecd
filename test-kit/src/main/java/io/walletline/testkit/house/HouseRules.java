package io.walletline.testkit.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;

/** The house rules that a machine can check, each with its reason. */
public final class HouseRules {

    /** Types of one package that a reader can keep in mind. */
    static final int ROOMY = 15;

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private static final List<ArchRule> EVERYWHERE = List.of(
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
                    .dependOnClassesThat(isStorage())
                    .because("a resource translates HTTP; the use cases decide")
                    .allowEmptyShould(true),
            noClasses()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .should()
                    .beAnnotatedWith(TRANSACTIONAL)
                    .because("a transaction is a use case, and a resource has none of its own")
                    .allowEmptyShould(true),
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Path.class)
                    .should()
                    .notBeAnnotatedWith(TRANSACTIONAL)
                    .because("a transaction is a use case, and a resource has none of its own")
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
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..kit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..")
                    .because("kit.sql.Sql is the one way to statements")
                    .allowEmptyShould(true),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..twiml..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..twiml..")
                    .because("an adapter speaks one phone system's language, and nobody needs to know which")
                    .allowEmptyShould(true),
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .beAnnotatedWith(Path.class)
                    .because("Resource is what an HTTP resource is called")
                    .allowEmptyShould(true));

    private HouseRules() {}

    /** @throws AssertionError with every broken rule, its reason and the offenders */
    public static void check(HousePlan plan) {
        var classes = serviceClasses(plan.basePackage());
        var broken = Stream.concat(EVERYWHERE.stream(), rulesOf(plan))
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
    }

    /** As {@link #check(HousePlan)} for a service of one floor. */
    public static void check(String basePackage) {
        check(HousePlan.of(basePackage));
    }

    static JavaClasses serviceClasses(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
    }

    private static Stream<ArchRule> rulesOf(HousePlan plan) {
        var base = plan.basePackage();
        return Stream.of(
                slices().matching(base + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("who reads one house must not have to read them all")
                        .allowEmptyShould(true),
                slices().matching(base + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("packages that need each other are one package")
                        .allowEmptyShould(true),
                classes()
                        .should(new StandOnTheirFloor(plan))
                        .because("a house knows what is below it, never what is above"),
                classes()
                        .should(new KeepStorageAtHome(plan))
                        .because("between houses cross facts, ids, records and the public verbs of desks"),
                classes()
                        .that()
                        .haveNameMatching(".*Fact(\\$.*)?")
                        .should(new HoldNoEntity())
                        .because("a fact is heard by those who must not change what it is about")
                        .allowEmptyShould(true),
                classes()
                        .should(new FitTheirPackage(plan))
                        .because("a package of more types than " + ROOMY + " is two"));
    }

    /** Entities' keepers and the ways to the database. */
    static DescribedPredicate<JavaClass> isStorage() {
        return DescribedPredicate.describe(
                "are repositories, tables or connections to the database",
                type -> type.getSimpleName().endsWith("Repository")
                        || type.getSimpleName().endsWith("Table")
                        || type.getFullName().equals("jakarta.persistence.EntityManager")
                        || type.getFullName().equals("io.walletline.kit.sql.Sql")
                        || type.getFullName().equals("javax.sql.DataSource"));
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

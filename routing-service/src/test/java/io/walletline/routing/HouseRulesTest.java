package io.walletline.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.walletline.testkit.house.FactBook;
import io.walletline.testkit.house.HousePlan;
import io.walletline.testkit.house.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    /** One floor still: contacts, offers and presences are locked together, so their entities are shared. */
    private static final HousePlan PLAN = HousePlan.of("io.walletline.routing")
            .withCrowded(Map.of("contact", 17, "replay", 17))
            .withShared(Set.of(
                    "Agent",
                    "Attendance",
                    "Callback",
                    "CallbackRepository",
                    "Contact",
                    "ContactRepository",
                    "Decision",
                    "Offer",
                    "OfferRepository",
                    "ServiceQueue"));

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.walletline.routing");

    @Test
    void shouldKeepTheHouseRules_whenTheClassesAreRead() {
        // When / Then
        assertThatCode(() -> HouseRules.check(PLAN)).doesNotThrowAnyException();
    }

    @Test
    void shouldSayWhichFactsAreHeardByWhom() {
        // When / Then
        assertThatCode(() -> FactBook.check("io.walletline.routing")).doesNotThrowAnyException();
    }

    @Test
    void shouldKeepTheEngineFreeOfFrameworks_whenItsImportsAreRead() {
        // Given
        var rule = classes()
                .that()
                .resideInAPackage("..engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "io.walletline.routing.engine..")
                .because("the engine is replayed and simulated without a container");

        // When / Then
        assertThatCode(() -> rule.check(main)).doesNotThrowAnyException();
    }

    @Test
    void shouldKeepTheEngineWithoutAClock_whenItsCallsAreRead() {
        // Given
        var rule = noClasses()
                .that()
                .resideInAPackage("..engine..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("time is an argument, so that the same calls make the same proposals");

        // When / Then
        assertThatCode(() -> rule.check(main)).doesNotThrowAnyException();
    }
}

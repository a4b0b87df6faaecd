package io.walletline.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.walletline.testkit.house.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.walletline.routing");

    @Test
    void shouldKeepTheHouseRules_whenTheClassesAreRead() {
        // When / Then
        assertThatCode(() -> HouseRules.check("io.walletline.routing")).doesNotThrowAnyException();
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

    @Test
    void shouldHaveNoCircleOfPackages_whenAllImportsAreRead() {
        // Given
        var storeys = slices().matching("io.walletline.routing.(*)..").should().beFreeOfCycles();
        var rooms = slices().matching("io.walletline.routing.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package can be read, tested and moved with those below it alone");

        // When / Then
        assertThatCode(() -> storeys.check(main)).doesNotThrowAnyException();
        assertThatCode(() -> rooms.check(main)).doesNotThrowAnyException();
    }
}

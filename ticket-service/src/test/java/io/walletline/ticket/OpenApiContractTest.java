package io.walletline.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.OpenApiContract;
import io.walletline.testkit.RealServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class OpenApiContractTest {

    @Test
    void shouldSayWhatTheCodeDoes() {
        assertThatCode(OpenApiContract::check).doesNotThrowAnyException();
    }

    @Test
    void f30_shouldSpellWhatTheWireSpells() throws IOException {
        // Given the node types of free JSON values, which nobody sends
        var ofJson = Set.of("ARRAY", "BINARY", "BOOLEAN", "MISSING", "NULL", "NUMBER", "OBJECT", "POJO", "STRING");

        // When
        var shouting = Files.readAllLines(Path.of("contracts", "openapi.yaml")).stream()
                .map(String::strip)
                .filter(line -> line.matches("- [A-Z][A-Z_]+"))
                .map(line -> line.substring(2))
                .filter(value -> !ofJson.contains(value))
                .toList();

        // Then
        assertThat(shouting).isEmpty();
    }
}

package io.walletline.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The event contracts of a producer: JSON Schemas and golden examples in its {@code contracts/events}. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final Path directory;

    private Contracts(Path directory) {
        this.directory = directory;
    }

    /** Those of the module whose tests run. */
    public static Contracts ofThisModule() {
        return new Contracts(Path.of("contracts", "events"));
    }

    /** Those of a sibling module, for example {@code ticket-service}. */
    public static Contracts of(String module) {
        return new Contracts(Path.of("..", module, "contracts", "events"));
    }

    /** The names of all events with a schema, for example {@code ticket-opened}. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".v1.schema.json"))
                    .map(file -> file.substring(0, file.length() - ".v1.schema.json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode example(String name) {
        return read(directory.resolve(name + ".v1.example.json"));
    }

    /** The names of all fields that the data of an event may have. */
    public Set<String> fields(String name) {
        var fields = new HashSet<String>();
        read(directory.resolve(name + ".v1.schema.json"))
                .path("properties")
                .fieldNames()
                .forEachRemaining(fields::add);
        return fields;
    }

    /** A consumer's copy of an example, from its test resources. */
    public static JsonNode copyOfExample(String name) {
        return read(Path.of("src", "test", "resources", "contracts", name + ".v1.example.json"));
    }

    /** What breaks the schema, in words; empty if the data obeys it. Formats (uuid, date-time) are checked too. */
    public List<String> violations(String name, JsonNode data) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var schema = SCHEMAS.getSchema(read(directory.resolve(name + ".v1.schema.json")), config);
        return schema.validate(data).stream().map(Object::toString).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("no readable " + file, e);
        }
    }
}

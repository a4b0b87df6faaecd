package io.walletline.local.e2e;

import io.walletline.local.Demo;
import io.walletline.local.LocalStack;
import io.walletline.local.Narrator;
import io.walletline.local.Service;
import io.walletline.local.StackOptions;
import io.walletline.testkit.KafkaTap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One running stack for all end-to-end tests of this JVM: starting it costs a minute, so they share it. */
final class Stage {

    /** Real processes have no clock to move: offers are short instead. */
    static final int OFFER_SECONDS = 8;

    /** The queue for what fits nowhere else; its place in the order is not for anybody to set. */
    private static final String CATCH_ALL = "general";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable Stage shared;

    private final LocalStack stack;
    /** Tokens last five minutes. */
    private static final Duration TOKEN_AGE = Duration.ofMinutes(4);

    private record Held(String token, long until) {}

    private final Map<String, Held> tokens = new ConcurrentHashMap<>();
    private final KafkaTap tap;

    private Stage(LocalStack stack) {
        this.stack = stack;
        this.tap = new KafkaTap(stack.addresses().kafka(), "");
    }

    static synchronized Stage shared() {
        Stage found = shared == null ? start() : shared;
        shared = found;
        return found;
    }

    private static Stage start() {
        try {
            var data = Files.createTempDirectory("walletline-e2e");
            var options = StackOptions.forTests(Path.of("../.."), data);
            var stack = LocalStack.start(options, Narrator.silent());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(stack, data)));
            var stage = new Stage(stack);
            stage.shortenOffers();
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void leave(LocalStack stack, Path data) {
        stack.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalStack stack() {
        return stack;
    }

    KafkaTap tap() {
        return tap;
    }

    static Duration patience() {
        return PATIENCE;
    }

    /** REST as this demo person. */
    Rest as(String person) {
        return new Rest(stack.addresses(), () -> token(person, stack.tokens()::of));
    }

    Rest asService() {
        return new Rest(stack.addresses(), () -> token("wallet-core", stack.tokens()::ofService));
    }

    /** REST with any token. */
    Rest with(String token) {
        return new Rest(stack.addresses(), () -> token);
    }

    private String token(String who, UnaryOperator<String> fetch) {
        var now = System.nanoTime();
        return tokens.compute(who, (person, held) -> held != null && now < held.until()
                        ? held
                        : new Held(fetch.apply(person), now + TOKEN_AGE.toNanos()))
                .token();
    }

    Rest asNobody() {
        return new Rest(stack.addresses(), () -> "");
    }

    Connection database(Service service) throws SQLException {
        return DriverManager.getConnection(stack.postgres().superuserJdbcUrl(service.shortName()));
    }

    /** Signs everybody off, so that a story begins with an empty room. */
    void clearTheRoom() {
        for (var agent : Demo.AGENTS) {
            as(agent.id()).sendLoosely("PUT", Service.ROUTING, "/agents/me/presence", "{\"presence\":\"offline\"}");
        }
    }

    private void shortenOffers() {
        for (var queue : as("admin").get(Service.ROUTING, "/queues")) {
            var definition = ((com.fasterxml.jackson.databind.node.ObjectNode) queue).deepCopy();
            var name = definition.get("name").asText();
            if (name.equals(CATCH_ALL)) {
                continue;
            }
            var body = definition.retain(
                    "order", "match", "requires", "languageAsSkill", "languageLevel", "priorityBase", "reofferSeconds");
            body.put("offerSeconds", OFFER_SECONDS).put("wrapUpSeconds", 2);
            as("admin").put(Service.ROUTING, "/queues/" + name, body.toString());
        }
    }
}

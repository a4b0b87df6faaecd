package io.walletline.local;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.walletline.local.walletcore.Money;
import io.walletline.local.walletcore.Wallet;
import java.util.List;
import java.util.Map;

/** The people of the demo. Their ids are the subjects of their tokens, see {@code keycloak/walletline-realm.json}. */
public final class Demo {

    /** Everybody's. */
    public static final String PASSWORD = "walletline";

    public static final String LINE_NUMBER = "+864001234567";

    /** A wallet's customer. */
    public record Customer(String ref, String name, String phoneNumber, String language, String region, Money balance) {

        /** The registration token of the app on the customer's phone. */
        @JsonProperty
        public String handset() {
            return "handset-" + ref;
        }
    }

    /** An agent and their skill levels. */
    public record Agent(String id, String name, Map<String, Integer> skills) {}

    public static final List<Customer> CUSTOMERS = List.of(
            new Customer("cus-wang", "王芳", "+8613800138000", "zh", "CN", new Money(888_800, "CNY")),
            new Customer("cus-smith", "Alex Smith", "+447700900123", "en", "GB", new Money(25_000, "GBP")));

    public static final List<Agent> AGENTS = List.of(
            new Agent("agt-mei", "Mei 陈梅", Map.of("zh", 10, "fraud", 8)),
            new Agent("agt-jun", "Jun 李军", Map.of("zh", 10, "fraud", 7, "payments", 5)),
            new Agent("agt-emma", "Emma Brown", Map.of("en", 10, "fraud", 6)),
            new Agent("agt-sam", "Sam Taylor", Map.of("en", 10, "payments", 8)),
            new Agent(
                    "sup-lin",
                    "Lin 赵琳",
                    Map.of("zh", 9, "en", 8, "fraud", 5, "payments", 5, "supervisor", 8, "tier", 2)));

    private Demo() {}

    static List<Wallet> wallets() {
        return CUSTOMERS.stream()
                .map(customer -> new Wallet(customer.ref(), customer.balance(), null))
                .toList();
    }
}

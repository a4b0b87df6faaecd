package io.walletline.notification;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A customer of one test only, so that tests do not see each other. */
public record Customer(String ref, String number) {
    public static Customer any() {
        var digits = ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        return new Customer("customer-" + UUID.randomUUID(), "+86138" + digits);
    }
}

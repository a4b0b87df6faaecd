package io.walletline.notification.code;

import io.walletline.kit.limits.Limit;
import io.walletline.kit.limits.RateLimits;
import io.walletline.kit.phone.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The limits of codes: each SMS costs, and numbers that pay their owner for it are called in rows. */
@ApplicationScoped
class CodeLimits {

    private static final Limit BY_CUSTOMER = new Limit("codes-by-customer", 5, Duration.ofHours(1));
    private static final Limit BY_NUMBER = new Limit("codes-by-number", 5, Duration.ofHours(1));
    private static final Limit BY_PREFIX = new Limit("codes-by-prefix", 60, Duration.ofHours(1));
    private static final Limit BY_COUNTRY = new Limit("codes-by-country", 3000, Duration.ofHours(1));
    private static final Limit BY_AGENT = new Limit("codes-by-agent", 60, Duration.ofHours(1));
    /** Numbers bought in a row differ in their last digits. */
    private static final int DIGITS_OF_A_ROW = 4;

    private final RateLimits limits;

    CodeLimits(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts one more code in the caller's transaction; false if one of the limits is used up. What an agent asks for in vain counts. */
    boolean admit(String customerRef, String number, String agentId) {
        var row = number.substring(0, Math.max(1, number.length() - DIGITS_OF_A_ROW));
        return limits.admits(BY_AGENT, agentId)
                && limits.admits(BY_CUSTOMER, customerRef)
                && limits.admits(BY_NUMBER, number)
                && limits.admits(BY_PREFIX, row)
                && limits.admits(BY_COUNTRY, PhoneNumbers.countryCode(number));
    }
}

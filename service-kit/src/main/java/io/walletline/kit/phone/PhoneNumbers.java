package io.walletline.kit.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Normalises phone numbers to one spelling, by which callers are looked up. */
public final class PhoneNumbers {

    private PhoneNumbers() {}

    /**
     * @param region of numbers without a country code, ISO 3166-1 alpha-2
     * @return E.164, for example {@code +8613800138000}; empty if it cannot be a phone number
     */
    public static Optional<String> normalise(String number, @Nullable String region) {
        try {
            var phones = PhoneNumberUtil.getInstance();
            var parsed = phones.parse(number, region);
            return phones.isPossibleNumber(parsed)
                    ? Optional.of(phones.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}

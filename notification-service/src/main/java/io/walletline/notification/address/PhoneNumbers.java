package io.walletline.notification.address;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings a phone number as people write it into E.164. */
@ApplicationScoped
public class PhoneNumbers {
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String defaultRegion;

    PhoneNumbers(
            @ConfigProperty(name = "walletline.addresses.default-region", defaultValue = "CN") String defaultRegion) {
        this.defaultRegion = defaultRegion;
    }

    /**
     * A number without a country code is read as one of the default region (ISO 3166-1 alpha-2).
     *
     * @throws BadPhoneNumber if no network could have assigned it
     */
    String normalise(String written) {
        try {
            var number = numbers.parse(written, defaultRegion);
            if (!numbers.isValidNumber(number)) {
                throw new BadPhoneNumber();
            }
            return numbers.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException unreadable) {
            throw new BadPhoneNumber();
        }
    }
}

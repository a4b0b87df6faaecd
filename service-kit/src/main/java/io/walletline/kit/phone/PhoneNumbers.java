package io.walletline.kit.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.walletline.kit.text.PlainText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads phone numbers to one spelling, by which callers are looked up and to which secrets are sent: only numbers that are
 * assigned in their region, written in digits. Letters (vanity numbers, typing errors) and extensions are no part of one.
 */
public final class PhoneNumbers {

    private static final Pattern WRITTEN = Pattern.compile("\\+?[\\d\\s().\\-/]{3,40}");
    /** Satellite and other networks of no country (ITU-T E.164.1), where a message costs what nobody expects. */
    private static final Set<Integer> OF_NO_COUNTRY = Set.of(800, 808, 870, 878, 881, 882, 883, 888, 979);

    private PhoneNumbers() {}

    /**
     * @param region of numbers without a country code, ISO 3166-1 alpha-2; null: then only numbers with one are read
     * @return E.164, for example {@code +8613800138000}; empty if no such number is assigned
     */
    public static Optional<String> normalise(String number, @Nullable String region) {
        return read(number, region).map(read -> PhoneNumberUtil.getInstance().format(read, PhoneNumberFormat.E164));
    }

    /**
     * As {@link #normalise}, of mobile phones in a country only: no landline, premium, shared-cost, toll-free, satellite,
     * personal or internet number.
     */
    public static Optional<String> mobile(String number, @Nullable String region) {
        return read(number, region)
                .filter(PhoneNumbers::isMobile)
                .map(read -> PhoneNumberUtil.getInstance().format(read, PhoneNumberFormat.E164));
    }

    /** Whether a number is written without its country, and so says nothing without a region. */
    public static boolean isNational(String number) {
        var plain = PlainText.fold(number).strip();
        return !plain.startsWith("+");
    }

    /** The country code of a number in E.164, for example {@code +86}. */
    public static String countryCode(String e164) {
        return read(e164, null).map(read -> "+" + read.getCountryCode()).orElse("+");
    }

    private static Optional<PhoneNumber> read(String number, @Nullable String region) {
        var plain = PlainText.fold(number).strip();
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            var phones = PhoneNumberUtil.getInstance();
            var read = phones.parse(plain, region);
            return phones.isValidNumber(read) || isOfFiction(read) ? Optional.of(read) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Mobile numbers that a regulator keeps for stories (Ofcom: 07700 900000 to 900999): nobody has one, demos do. */
    private static boolean isOfFiction(PhoneNumber number) {
        return number.getCountryCode() == 44 && number.getNationalNumber() / 1000 == 7_700_900;
    }

    private static boolean isMobile(PhoneNumber number) {
        return isOfFiction(number)
                || !OF_NO_COUNTRY.contains(number.getCountryCode())
                        && switch (PhoneNumberUtil.getInstance().getNumberType(number)) {
                            case MOBILE, FIXED_LINE_OR_MOBILE -> true;
                            default -> false;
                        };
    }
}

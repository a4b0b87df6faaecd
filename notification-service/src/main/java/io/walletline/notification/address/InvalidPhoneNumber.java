package io.walletline.notification.address;

import io.walletline.kit.problem.Problem;

final class InvalidPhoneNumber extends Problem {

    /** @param withoutCountry whether the number may only lack its country */
    InvalidPhoneNumber(boolean withoutCountry) {
        super(
                422,
                "bad-phone-number",
                "Bad phone number",
                withoutCountry
                        ? "A number without a country code needs its region."
                        : "This is no mobile phone's number, in digits, of its country.");
    }
}

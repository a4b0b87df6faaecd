package io.walletline.notification.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** @param timeZone an IANA name */
record PreferencesRequest(
        @NotBlank @Size(max = 64) String timeZone,
        @Nullable @Valid Hours quietHours,
        @NotNull Boolean surveys) {

    record Hours(
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {}

    /** @throws BadPreferences for a zone that does not exist */
    ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw new BadPreferences("timeZone is an IANA name such as Asia/Shanghai.");
        }
    }

    @Nullable
    QuietHours hours() {
        return quietHours == null ? null : new QuietHours(quietHours.from(), quietHours.to());
    }
}

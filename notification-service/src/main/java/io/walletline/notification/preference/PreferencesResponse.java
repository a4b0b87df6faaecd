package io.walletline.notification.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** @param version for the ETag */
record PreferencesResponse(
        String timeZone,
        @Nullable Hours quietHours,
        boolean surveys,
        @JsonIgnore long version) {

    record Hours(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {}

    static PreferencesResponse of(CustomerPreferences preferences) {
        var hours = preferences
                .quietHours()
                .map(quiet -> new Hours(quiet.from(), quiet.to()))
                .orElse(null);
        return new PreferencesResponse(
                preferences.timeZone(), hours, preferences.wantsSurveys(), preferences.version());
    }
}

package io.walletline.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {

    private static final String GOOD_KEY = "bm90LWluLXRoaXMtcmVwb3NpdG9yeS0zMi1ieXRlcyE=";

    @Test
    void shouldPass_whenSecretsAreTheOperatorsOwn() {
        // Given
        var config = config("prod", Map.of("a.key", GOOD_KEY));

        // When
        var check = SettingsCheck.of(config, Map.of("WALLETLINE_PRIVACY_KEY", GOOD_KEY, "PATH", "/bin"));

        // Then
        assertThat(check.refused()).isFalse();
        assertThat(check.warnings()).isEmpty();
    }

    @Test
    void shouldNamePropertyVariableAndRemedy_whenASecretIsMissing() {
        // Given
        var config = config("prod", Map.of());

        // When
        var check = SettingsCheck.of(config, Map.of());

        // Then
        assertThat(check.refusal()).isEqualTo("""
                note-service does not start:
                  a.key (A_KEY) is not set. Make one: openssl rand -base64 32""");
    }

    @Test
    void shouldRefuseWithoutSayingTheValue_whenItIsPublic() {
        // Given
        var value = "ZGV2ZWxvcG1lbnQta2V5LW5vdC1mb3ItcHJvZHVjdCE=";

        // When
        var check = SettingsCheck.of(config("prod", Map.of("a.key", value)), Map.of());

        // Then
        assertThat(check.refusal()).contains("a.key (A_KEY)", "public").doesNotContain(value);
    }

    @Test
    void shouldRefuseWithoutSayingTheValue_whenItIsMalformed() {
        // Given
        var config = config("prod", Map.of("a.key", "no*base64"));

        // When
        var check = SettingsCheck.of(config, Map.of());

        // Then
        assertThat(check.refusal()).contains("is not Base64").doesNotContain("no*base64");
    }

    @Test
    void shouldCheckNothing_whenDevelopingOrTesting() {
        // Given
        var development = config("dev", Map.of());
        var test = config("test", Map.of());

        // When
        var checks = List.of(
                SettingsCheck.of(development, Map.of("WALLETLINE_X", "1")),
                SettingsCheck.of(test, Map.of("WALLETLINE_X", "1")));

        // Then
        assertThat(checks).noneMatch(SettingsCheck::refused);
    }

    @Test
    void shouldRefuseAndNameTheNearest_whenAVariableIsMisspelt() {
        // Given
        var config = config("prod", Map.of("a.key", GOOD_KEY));

        // When
        var check = SettingsCheck.of(config, Map.of("WALLETLINE_TWILLIO_FROM", "+8610690000000"));

        // Then
        assertThat(check.refusal())
                .contains("WALLETLINE_TWILLIO_FROM is read by no service. Is WALLETLINE_TWILIO_FROM meant?")
                .doesNotContain("+8610690000000");
    }

    @Test
    void shouldOnlyWarn_whenUnknownVariablesAreToBeWarnedOf() {
        // Given
        var config = config("prod", Map.of("a.key", GOOD_KEY, SettingsCheck.UNKNOWN, "warn"));

        // When
        var check = SettingsCheck.of(config, Map.of("WALLETLINE_TWILLIO_FROM", "+8610690000000"));

        // Then
        assertThat(check.refused()).isFalse();
        assertThat(check.warnings()).hasSize(1);
    }

    private static SmallRyeConfig config(String profile, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("quarkus.application.name", "note-service");
        all.put(SettingsCheck.SECRETS + ".\"a.key\"", "key-of-32-bytes");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
    }
}

package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packaged services with settings that they must refuse. They need no server for that: they never get so far. */
class RefusedSettingsIT {

    private static final String OWN_KEY = "bm90LWluLXRoaXMtcmVwb3NpdG9yeS0zMi1ieXRlcyE=";
    private static final String PUBLIC_KEY = "ZGV2ZWxvcG1lbnQta2V5LW5vdC1mb3ItcHJvZHVjdCE=";
    private static final int REFUSED = 2;

    private record Ended(int code, String said) {}

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatIsMissing_whenAServiceHasNoSecrets(Service service) throws Exception {
        // When
        var ended = start(service, Map.of());

        // Then
        assertThat(ended.said())
                .startsWith(service.module() + " does not start:")
                .contains(
                        "walletline.privacy.key (WALLETLINE_PRIVACY_KEY) is not set. Make one: openssl rand -base64 32")
                .doesNotContain("Exception", "\tat ");
        assertThat(ended.code()).isEqualTo(REFUSED);
    }

    @Test
    void shouldNotSayTheValue_whenASecretIsPublic() throws Exception {
        // When
        var ended = start(Service.ROUTING, Map.of("WALLETLINE_PRIVACY_KEY", PUBLIC_KEY));

        // Then
        assertThat(ended.said()).contains("WALLETLINE_PRIVACY_KEY", "public").doesNotContain(PUBLIC_KEY);
        assertThat(ended.code()).isEqualTo(REFUSED);
    }

    @Test
    void shouldNameTheNearest_whenAVariableIsMisspelt() throws Exception {
        // When
        var ended = start(
                Service.ROUTING, Map.of("WALLETLINE_PRIVACY_KEY", OWN_KEY, "WALLETLINE_TWILLIO_AUTH_TOKEN", "secret"));

        // Then
        assertThat(ended.said())
                .contains(
                        "WALLETLINE_TWILLIO_AUTH_TOKEN is read by no service. Is WALLETLINE_TWILIO_AUTH_TOKEN meant?");
        assertThat(ended.code()).isEqualTo(REFUSED);
    }

    private static Ended start(Service service, Map<String, String> settings) throws IOException, InterruptedException {
        var jar = Path.of("../..", service.module(), "target/quarkus-app/quarkus-run.jar");
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("WALLETLINE_"));
        builder.environment().putAll(settings);
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), said);
    }
}

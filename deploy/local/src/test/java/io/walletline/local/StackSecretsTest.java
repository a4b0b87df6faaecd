package io.walletline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsTest {

    @TempDir
    Path data;

    @Test
    void shouldMakeSecretsForTheOwnerOnly_whenThereAreNone() throws IOException {
        // When
        var secrets = StackSecrets.in(data);

        // Then
        var file = data.resolve(StackSecrets.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder()
                        .decode(secrets.environment(Service.ROUTING).get(StackSecrets.PRIVACY_KEY)))
                .hasSize(32);
        assertThat(secrets.phoneToken()).hasSize(32).isNotEqualTo(secrets.smsToken());
    }

    @Test
    void shouldKeepSecrets_whenTheStackStartsAgain() {
        // Given
        var first = StackSecrets.in(data);

        // When
        var second = StackSecrets.in(data);

        // Then
        for (var service : Service.values()) {
            assertThat(second.environment(service)).isEqualTo(first.environment(service));
        }
    }

    @Test
    void shouldDifferFromEveryOtherStacks_whenMade() {
        // Given
        var here = StackSecrets.in(data.resolve("here"));

        // When
        var there = StackSecrets.in(data.resolve("there"));

        // Then
        assertThat(here.phoneToken()).isNotEqualTo(there.phoneToken());
        assertThat(here.environment(Service.FEEDBACK)).isNotEqualTo(there.environment(Service.FEEDBACK));
    }

    @Test
    void shouldAddWhatIsMissing_whenTheFileIsOlder() throws IOException {
        // Given
        Files.writeString(data.resolve(StackSecrets.FILE), StackSecrets.PHONE_TOKEN + "=kept-as-it-was-0123\n");

        // When
        var secrets = StackSecrets.in(data);

        // Then
        assertThat(secrets.phoneToken()).isEqualTo("kept-as-it-was-0123");
        assertThat(secrets.smsToken()).hasSize(32);
        assertThat(Files.readString(data.resolve(StackSecrets.FILE)))
                .contains("kept-as-it-was-0123", secrets.smsToken());
    }

    @Test
    void shouldRetireTheFormerPublicKey_whenDataAreOlderThanTheSecrets() throws IOException {
        // Given
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18");

        // When
        var secrets = StackSecrets.in(data);
        var atTheNextStart = StackSecrets.in(data);

        // Then
        var environment = secrets.environment(Service.TICKET);
        assertThat(environment).containsKey(StackSecrets.RETIRED_PRIVACY_KEYS);
        assertThat(environment.get(StackSecrets.PRIVACY_KEY))
                .isNotEqualTo(environment.get(StackSecrets.RETIRED_PRIVACY_KEYS));
        assertThat(atTheNextStart.environment(Service.TICKET)).isEqualTo(environment);
    }

    @Test
    void shouldGiveEachServiceOnlyWhatItReads_whenItStarts() {
        // When
        var secrets = StackSecrets.in(data);

        // Then
        assertThat(secrets.environment(Service.TICKET))
                .containsOnlyKeys(StackSecrets.PRIVACY_KEY, StackSecrets.PHONE_TOKEN);
        assertThat(secrets.environment(Service.ROUTING)).containsOnlyKeys(StackSecrets.PRIVACY_KEY);
        assertThat(secrets.environment(Service.NOTIFICATION))
                .containsOnlyKeys(StackSecrets.PRIVACY_KEY, StackSecrets.SMS_TOKEN);
        assertThat(secrets.environment(Service.FEEDBACK))
                .containsOnlyKeys(StackSecrets.PRIVACY_KEY, StackSecrets.LINKS_KEY);
    }
}

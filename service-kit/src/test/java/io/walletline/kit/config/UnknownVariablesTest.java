package io.walletline.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownVariablesTest {

    private final KnownSettings known = new KnownSettings(List.of(
            "walletline.phone.auth-token", "walletline.texts.*", "walletline.phone.public-url", "WALLETLINE_FRONT"));

    @Test
    void shouldKnowNames_whenAnyServiceReadsThem() {
        // Given
        var environment = Map.of(
                "WALLETLINE_PHONE_AUTH_TOKEN", "",
                "WALLETLINE_TEXTS_HOW_TO", "",
                "WALLETLINE_PHONE_PUBLIC_URL_0_", "",
                "WALLETLINE_FRONT", "",
                "QUARKUS_NONSENSE", "",
                "HOME", "");

        // When
        var unknown = UnknownVariables.in(environment, known);

        // Then
        assertThat(unknown).isEmpty();
    }

    @Test
    void shouldNameTheNearest_whenAVariableIsMisspelt() {
        // Given
        var environment = Map.of("WALLETLINE_PHONE_PUBLIC_URI", "", "WALLETLINE_PHONE_AUTHTOKEN", "");

        // When
        var unknown = UnknownVariables.in(environment, known);

        // Then
        assertThat(unknown)
                .containsExactly(
                        "WALLETLINE_PHONE_AUTHTOKEN is read by no service. Is WALLETLINE_PHONE_AUTH_TOKEN meant?"
                                + " Take it away, or set WALLETLINE_CONFIG_UNKNOWN=warn.",
                        "WALLETLINE_PHONE_PUBLIC_URI is read by no service. Is WALLETLINE_PHONE_PUBLIC_URL meant?"
                                + " Take it away, or set WALLETLINE_CONFIG_UNKNOWN=warn.");
    }

    @Test
    void shouldGuessNothing_whenNoNameIsNear() {
        // When
        var unknown = UnknownVariables.in(Map.of("WALLETLINE_X", ""), known);

        // Then
        assertThat(unknown)
                .containsExactly(
                        "WALLETLINE_X is read by no service. Take it away, or set WALLETLINE_CONFIG_UNKNOWN=warn.");
    }

    @Test
    void shouldLeaveKubernetesAlone_whenItMakesVariablesForAServiceBesideThePod() {
        // Given
        var environment = Map.of(
                "WALLETLINE_TICKET_SERVICE_HOST", "10.0.0.1",
                "WALLETLINE_TICKET_SERVICE_PORT", "8081",
                "WALLETLINE_TICKET_SERVICE_PORT_HTTP", "8081",
                "WALLETLINE_TICKET_PORT", "tcp://10.0.0.1:8081",
                "WALLETLINE_TICKET_PORT_8081_TCP_ADDR", "10.0.0.1",
                "WALLETLINE_ROUTING_PORT", "8082");

        // When
        var unknown = UnknownVariables.in(environment, known);

        // Then
        assertThat(unknown).singleElement().asString().startsWith("WALLETLINE_ROUTING_PORT ");
    }

    @Test
    void shouldCountEdits_whenTextsDiffer() {
        assertThat(EditDistance.between("", "abc")).isEqualTo(3);
        assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.between("same", "same")).isZero();
    }
}

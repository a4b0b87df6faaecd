package io.walletline.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void shouldBeTheTokensSubjectWithItsRoles_whenSignedIn() {
        // When
        var caller = caller(Role.AGENT, Role.SUPERVISOR);

        // Then
        assertThat(caller.id()).isEqualTo("lin");
        assertThat(caller.has(Role.SUPERVISOR)).isTrue();
        assertThat(caller.has(Role.ADMIN)).isFalse();
    }

    @Test
    void shouldBeOnlyACustomer_whenNeitherAgentNorService() {
        // Then
        assertThat(caller(Role.CUSTOMER).isOnlyCustomer()).isTrue();
        assertThat(caller(Role.CUSTOMER, Role.AGENT).isOnlyCustomer()).isFalse();
        assertThat(caller(Role.CUSTOMER, Role.SERVICE).isOnlyCustomer()).isFalse();
        assertThat(caller(Role.AGENT).isOnlyCustomer()).isFalse();
        assertThat(caller().isOnlyCustomer()).isFalse();
    }

    private static Caller caller(String... roles) {
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("lin"))
                .addRoles(Set.of(roles))
                .build());
    }
}

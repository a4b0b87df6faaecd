package io.walletline.ticket.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.walletline.kit.security.Caller;
import io.walletline.ticket.kernel.Actor.Agent;
import io.walletline.ticket.kernel.Actor.Customer;
import io.walletline.ticket.kernel.Actor.Service;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActorTest {

    static Stream<Arguments> actors() {
        return Stream.of(
                //                                       stored          person customer support
                Arguments.of(Actor.agent("agt-1"), "agt-1", true, false, true),
                Arguments.of(Actor.customer("cus-1"), "cus-1", true, true, false),
                Arguments.of(Actor.customer(null), "caller", true, true, false),
                Arguments.of(Actor.UNKNOWN_CALLER, "caller", true, true, false),
                Arguments.of(Actor.SURVEYED, "customer", true, true, false),
                Arguments.of(new Service("service-account-shop"), "service-account-shop", false, false, false),
                Arguments.of(Actor.SYSTEM, "system", false, false, false),
                Arguments.of(Actor.AUTOMATION, "automation", false, false, false),
                Arguments.of(Actor.CLASSIFIER, "rules", false, false, false),
                Arguments.of(Actor.WALLET_CORE, "wallet-core", false, false, false));
    }

    @ParameterizedTest
    @MethodSource("actors")
    void shouldBeOnOneSide_whoeverActs(
            Actor actor, String stored, boolean person, boolean customer, boolean speaksForSupport) {
        // Then
        assertThat(actor.id()).isEqualTo(stored);
        assertThat(actor.isPerson()).isEqualTo(person);
        assertThat(actor.isCustomer()).isEqualTo(customer);
        assertThat(actor.speaksForSupport()).isEqualTo(speaksForSupport);
    }

    @Test
    void shouldBeTheCaller_whateverRolesTheTokenHas() {
        // Then
        assertThat(Actor.of(caller("customer"))).isEqualTo(new Customer("id-1"));
        assertThat(Actor.of(caller("customer", "agent"))).isEqualTo(new Agent("id-1"));
        assertThat(Actor.of(caller("agent"))).isEqualTo(new Agent("id-1"));
        assertThat(Actor.of(caller("supervisor"))).isEqualTo(new Agent("id-1"));
        assertThat(Actor.of(caller("admin"))).isEqualTo(new Agent("id-1"));
        assertThat(Actor.of(caller("service"))).isEqualTo(new Service("id-1"));
        assertThat(Actor.of(caller("service", "agent"))).isEqualTo(new Agent("id-1"));
    }

    private static Caller caller(String... roles) {
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("id-1"))
                .addRoles(Set.of(roles))
                .build());
    }
}

package io.walletline.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.security.TestSecurity;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** No request makes a service fail. A service's own test extends this one and names its servers. */
public abstract class FuzzLaw {

    @TestHTTPResource
    URI service;

    @Test
    @TestSecurity(
            user = "fuzzer",
            roles = {"agent", "supervisor", "admin", "analyst", "service", "phone-system"})
    void f23_s15_s18_shouldNeverFailItself_whenStaffSendMutatedRequests() {
        assertThat(OpenApiFuzz.failuresOf(service, 150)).isEmpty();
    }

    @Test
    @TestSecurity(user = "customer-fuzzer", roles = "customer")
    void f23_s15_s18_shouldNeverFailItself_whenACustomerSendsMutatedRequests() {
        assertThat(OpenApiFuzz.failuresOf(service, 30)).isEmpty();
    }
}

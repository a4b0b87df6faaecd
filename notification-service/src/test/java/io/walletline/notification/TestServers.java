package io.walletline.notification;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.walletline.testkit.RealServers;

/** Declares, once for all test classes, what runs beside the service. */
@WithTestResource(value = RealServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeProviders.class, scope = TestResourceScope.GLOBAL)
public final class TestServers {
    private TestServers() {}
}

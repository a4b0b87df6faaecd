package io.walletline.routing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.walletline.testkit.RealServers;
import io.walletline.testkit.fuzz.FuzzLaw;

@QuarkusTest
@WithTestResource(RealServers.class)
class FuzzTest extends FuzzLaw {}

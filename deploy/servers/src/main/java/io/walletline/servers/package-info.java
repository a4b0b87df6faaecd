/**
 * PostgreSQL, Kafka and Keycloak as Java objects that start on this machine without an installation or a container.
 * Enter at {@link io.walletline.servers.LocalPostgres}, {@link io.walletline.servers.LocalKafka} and {@link
 * io.walletline.servers.LocalKeycloak}; the local stack and the services' tests use the same three.
 */
@NullMarked
package io.walletline.servers;

import org.jspecify.annotations.NullMarked;

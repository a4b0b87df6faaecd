package io.walletline.local;

import io.walletline.local.pushgateway.PushRoutes;
import io.walletline.local.pushgateway.ServiceAccount;
import io.walletline.servers.LocalPostgres;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables of each service: its servers, the other parts of the stack, and its secrets. */
final class ServiceEnvironment {

    static final String ACCOUNT_SID = "AC0000000000000000000000000walletline";

    private final Ports ports;
    private final LocalPostgres postgres;
    private final String kafka;
    private final String issuer;
    private final ServiceAccount pushAccount;
    private final StackSecrets secrets;

    ServiceEnvironment(
            Ports ports,
            LocalPostgres postgres,
            String kafka,
            String issuer,
            ServiceAccount pushAccount,
            StackSecrets secrets) {
        this.ports = ports;
        this.postgres = postgres;
        this.kafka = kafka;
        this.issuer = issuer;
        this.pushAccount = pushAccount;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.managementOf(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.shortName()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("QUARKUS_HTTP_CORS_ENABLED", "true");
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", address(ports.front()));
        environment.put("QUARKUS_HTTP_CORS_EXPOSED_HEADERS", "ETag,Location,Retry-After");
        environment.putAll(own(service));
        environment.putAll(secrets.environment(service));
        return environment;
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case TICKET -> Map.of("WALLETLINE_PHONE_PUBLIC_URL", address(ports.of(Service.TICKET)));
            case ROUTING -> Map.of();
            case NOTIFICATION -> notification();
            case FEEDBACK -> Map.of("WALLETLINE_LINKS_PUBLIC_BASE_URL", address(ports.of(Service.FEEDBACK)));
        };
    }

    private Map<String, String> notification() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("WALLETLINE_TWILIO_BASE_URL", address(ports.front()));
        environment.put("WALLETLINE_TWILIO_ACCOUNT_SID", ACCOUNT_SID);
        // Two customers of a demo get the codes of all who play and test.
        environment.put("WALLETLINE_LIMITS_CODES_BY_CUSTOMER", "100/PT1H");
        environment.put("WALLETLINE_LIMITS_CODES_BY_NUMBER", "100/PT1H");
        environment.put("WALLETLINE_TWILIO_FROM", "+8610690000000");
        environment.put("WALLETLINE_TWILIO_PUBLIC_BASE_URL", address(ports.of(Service.NOTIFICATION)));
        environment.put("WALLETLINE_FCM_PROJECT_ID", pushAccount.project());
        environment.put("WALLETLINE_FCM_CLIENT_EMAIL", pushAccount.email());
        environment.put("WALLETLINE_FCM_PRIVATE_KEY", pushAccount.privateKey());
        environment.put("WALLETLINE_FCM_BASE_URL", address(ports.front()));
        environment.put("WALLETLINE_FCM_TOKEN_URL", address(ports.front()) + PushRoutes.TOKEN_PATH);
        return environment;
    }

    static String address(int port) {
        return "http://localhost:" + port;
    }
}

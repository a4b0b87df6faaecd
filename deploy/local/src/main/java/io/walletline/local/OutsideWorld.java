package io.walletline.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.walletline.local.phone.PhoneRoutes;
import io.walletline.local.phone.PhoneSystem;
import io.walletline.local.pushgateway.PushGateway;
import io.walletline.local.pushgateway.PushRoutes;
import io.walletline.local.pushgateway.ServiceAccount;
import io.walletline.local.smsgateway.SmsGateway;
import io.walletline.local.smsgateway.SmsRoutes;
import io.walletline.local.stream.EventStreams;
import io.walletline.local.walletcore.WalletCore;
import io.walletline.local.walletcore.WalletRoutes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The phone network, the SMS provider, the wallet's core and the pages, on one port. */
final class OutsideWorld implements AutoCloseable {

    /** The time to answer of a caller who types; a speaking one gets a few seconds. */
    private static final Duration TYPING = Duration.ofSeconds(90);

    private static final Duration WAIT_PACE = Duration.ofSeconds(1);
    /** Calls and messages outlive the restart of a service. */
    private static final Duration WEBHOOK_PATIENCE = Duration.ofSeconds(90);

    private final PhoneSystem phones;
    private final SmsGateway sms;
    private final PushGateway pushes;
    private final WalletCore wallet;
    private final Javalin server;

    private OutsideWorld(PhoneSystem phones, SmsGateway sms, PushGateway pushes, WalletCore wallet, Javalin server) {
        this.phones = phones;
        this.sms = sms;
        this.pushes = pushes;
        this.wallet = wallet;
        this.server = server;
    }

    static OutsideWorld start(
            StackOptions options, Addresses addresses, ServiceAccount pushAccount, StackSecrets secrets) {
        Clock clock = Clock.systemUTC();
        EventStreams streams = new EventStreams();
        URI ticket = addresses.of(Service.TICKET);
        PhoneSystem phones = new PhoneSystem(
                new PhoneSystem.Settings(
                        ticket.resolve("/phone/voice"),
                        ticket.resolve("/phone/status"),
                        ServiceEnvironment.ACCOUNT_SID,
                        secrets.phoneToken(),
                        Demo.LINE_NUMBER,
                        options.patient() ? TYPING : Duration.ZERO,
                        WAIT_PACE,
                        WEBHOOK_PATIENCE),
                streams,
                clock);
        SmsGateway sms = new SmsGateway(
                new SmsGateway.Settings(ServiceEnvironment.ACCOUNT_SID, secrets.smsToken(), WEBHOOK_PATIENCE),
                streams,
                clock);
        PushGateway pushes = new PushGateway(
                pushAccount,
                ServiceEnvironment.address(options.ports().front()) + PushRoutes.TOKEN_PATH,
                Demo.CUSTOMERS.stream().map(Demo.Customer::handset).toList(),
                streams,
                clock);
        WalletCore wallet = WalletCore.start(addresses.kafka(), Demo.wallets(), streams, clock);
        Javalin server = Javalin.create(config -> {
            config.showJavalinBanner = false;
            config.useVirtualThreads = true;
            config.jsonMapper(new JavalinJackson(mapper(), true));
            config.staticFiles.add("/pages", Location.CLASSPATH);
        });
        new PhoneRoutes(phones).register(server);
        new SmsRoutes(sms).register(server);
        new PushRoutes(pushes).register(server);
        new WalletRoutes(wallet).register(server);
        server.get("/config.json", context -> context.json(config(addresses)));
        server.start("localhost", options.ports().front());
        return new OutsideWorld(phones, sms, pushes, wallet, server);
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }

    private static Map<String, Object> config(Addresses addresses) {
        Map<String, Object> config = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            config.put(service.shortName(), addresses.of(service).toString());
        }
        config.put("issuer", addresses.issuer().toString());
        config.put("clientId", "walletline-web");
        config.put("lineNumber", Demo.LINE_NUMBER);
        config.put("customers", Demo.CUSTOMERS);
        return config;
    }

    PhoneSystem phones() {
        return phones;
    }

    SmsGateway sms() {
        return sms;
    }

    PushGateway pushes() {
        return pushes;
    }

    WalletCore wallet() {
        return wallet;
    }

    /** Ends all calls and lets the line hear of it, as long as its service still runs. */
    void hangUpAll() {
        phones.close();
    }

    @Override
    public void close() {
        server.stop();
        wallet.close();
    }
}

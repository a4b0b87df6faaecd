package io.walletline.local.seed;

import io.walletline.local.Addresses;
import io.walletline.local.Demo;
import io.walletline.local.Service;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo's people, skills and queues. Sowing again changes nothing. */
public final class Seed {

    private static final int OFFER_SECONDS = 20;
    private static final int WRAP_UP_SECONDS = 30;

    private final Addresses addresses;
    private final Tokens tokens;
    private final Rest rest = new Rest();

    public Seed(Addresses addresses, Tokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    public void sow() {
        String service = tokens.ofService("wallet-core");
        for (Demo.Customer customer : Demo.CUSTOMERS) {
            customer(customer, service);
        }
        String admin = tokens.of("admin");
        for (Demo.Agent agent : Demo.AGENTS) {
            rest.put(
                    at(Service.ROUTING, "/agents/" + agent.id()),
                    admin,
                    Map.of("displayName", agent.name(), "skills", agent.skills()));
        }
        queue("account-stolen", 10, Map.of("categories", List.of("account-stolen")), Map.of("fraud", 5), admin);
        queue("payment-failed", 20, Map.of("categories", List.of("payment-failed")), Map.of("payments", 5), admin);
        queue("supervisor-follow-up", 5, Map.of("purposes", List.of("follow-up")), Map.of("supervisor", 5), admin);
        queue("general-zh", 90, Map.of("languages", List.of("zh")), Map.of(), admin);
        queue("general-en", 91, Map.of("languages", List.of("en")), Map.of(), admin);
        new CaseWorkSeed(rest, addresses.of(Service.TICKET)).sow(admin);
    }

    private void customer(Demo.Customer customer, String service) {
        rest.put(
                at(Service.TICKET, "/customers/" + customer.ref()),
                service,
                Map.of(
                        "phoneNumber", customer.phoneNumber(),
                        "language", customer.language(),
                        "region", customer.region()));
        rest.put(
                at(Service.NOTIFICATION, "/customers/" + customer.ref() + "/addresses"),
                service,
                Map.of(
                        "phoneNumber", customer.phoneNumber(),
                        "language", customer.language(),
                        "region", customer.region()));
        rest.put(
                at(Service.NOTIFICATION, "/customers/" + customer.ref() + "/devices"),
                service,
                Map.of("token", customer.handset()));
    }

    private void queue(String name, int order, Map<String, Object> match, Map<String, Integer> requires, String admin) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("order", order);
        definition.put("match", match);
        definition.put("requires", requires);
        definition.put("languageAsSkill", true);
        definition.put("languageLevel", 5);
        definition.put("offerSeconds", OFFER_SECONDS);
        definition.put("wrapUpSeconds", WRAP_UP_SECONDS);
        rest.put(at(Service.ROUTING, "/queues/" + name), admin, definition);
    }

    private URI at(Service service, String path) {
        return addresses.of(service).resolve(path);
    }
}

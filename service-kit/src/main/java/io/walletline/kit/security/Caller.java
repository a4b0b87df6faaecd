package io.walletline.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of this request: subject and roles of the verified token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject: a customer ref, an agent id or a service's account. */
    public String id() {
        return identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Whether the caller is a customer without another role, and so may reach only their own data. */
    public boolean isOnlyCustomer() {
        return has(Role.CUSTOMER) && !has(Role.AGENT) && !has(Role.SERVICE);
    }

    /** Whether the caller is another system: no person stands behind the request. */
    public boolean isOnlyService() {
        return has(Role.SERVICE) && !has(Role.AGENT) && !has(Role.SUPERVISOR) && !has(Role.ADMIN);
    }
}

package io.walletline.kit.security;

/** The roles of the realm, as {@code @RolesAllowed} wants them. */
public final class Role {

    public static final String CUSTOMER = "customer";
    public static final String AGENT = "agent";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMIN = "admin";
    public static final String PHONE_SYSTEM = "phone-system";
    public static final String ANALYST = "analyst";
    public static final String SERVICE = "service";

    private Role() {}
}

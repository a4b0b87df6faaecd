package io.walletline.notification.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.rest.Tagged;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

@Path("/customers/{ref}/preferences")
@RolesAllowed({Role.CUSTOMER, Role.SERVICE})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PreferencesResource {

    private final Preferences preferences;
    private final Caller caller;

    PreferencesResource(Preferences preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    @GET
    public Response find(@Size(min = 1, max = 64) String ref) {
        onlyOwn(ref);
        var found = preferences.find(ref);
        return Tagged.ok(found, found.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response state(
            @Size(max = 64) String ref,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PreferencesRequest request) {
        onlyOwn(ref);
        var statement = preferences.state(ref, request, ifMatch);
        var stated = statement.preferences();
        return Tagged.put(statement.first(), stated, stated.version());
    }

    private void onlyOwn(String ref) {
        if (caller.isOnlyCustomer() && !caller.id().equals(ref)) {
            throw new NoPreferences();
        }
    }
}

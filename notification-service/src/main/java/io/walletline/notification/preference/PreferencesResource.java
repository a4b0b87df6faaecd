package io.walletline.notification.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.rest.Revision;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

@Path("/customers/{ref}/preferences")
@RolesAllowed({Role.CUSTOMER, Role.SERVICE})
@RunOnVirtualThread
class PreferencesResource {
    private final Preferences preferences;
    private final Caller caller;

    PreferencesResource(Preferences preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    @GET
    public Response find(@PathParam("ref") String ref) {
        onlyOwn(ref);
        return answer(Response.Status.OK, preferences.find(ref));
    }

    @PUT
    public Response state(
            @PathParam("ref") @Size(max = 64) String ref,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PreferencesRequest request) {
        onlyOwn(ref);
        var statement = preferences.state(ref, request, ifMatch);
        return answer(statement.first() ? Response.Status.CREATED : Response.Status.OK, statement.preferences());
    }

    private static Response answer(Response.Status status, PreferencesResponse preferences) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, Revision.etag(preferences.version()))
                .entity(preferences)
                .build();
    }

    private void onlyOwn(String ref) {
        if (caller.isOnlyCustomer() && !caller.id().equals(ref)) {
            throw new NoPreferences();
        }
    }
}

package io.walletline.notification.twilio;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/callbacks/twilio")
@Produces(MediaType.APPLICATION_JSON)
class TwilioCallbacksResource {

    private final TwilioCallbacks callbacks;

    TwilioCallbacksResource(TwilioCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @RunOnVirtualThread
    public Response receive(
            @HeaderParam("X-Twilio-Signature") @Nullable String signature,
            @QueryParam("message") @Nullable UUID message,
            UriInfo uri,
            MultivaluedMap<String, String> form) {
        callbacks.receive(signature, uri.getRequestUri().getRawQuery(), message, form);
        return Response.ok().build();
    }
}

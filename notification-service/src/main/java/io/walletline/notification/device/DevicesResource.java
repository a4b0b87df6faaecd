package io.walletline.notification.device;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.security.Caller;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

@Path("/customers/{ref}/devices")
@RolesAllowed({Role.CUSTOMER, Role.SERVICE})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class DevicesResource {

    private final Devices devices;
    private final Caller caller;

    DevicesResource(Devices devices, Caller caller) {
        this.devices = devices;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(@Size(max = 64) String ref, @Valid @NotNull DeviceRequest request) {
        onlyOwn(ref);
        var registration = devices.register(ref, request.token());
        return Response.status(registration.added() ? Response.Status.CREATED : Response.Status.OK)
                .entity(registration.device())
                .build();
    }

    @DELETE
    @Path("/{deviceId}")
    public void remove(@Size(min = 1, max = 64) String ref, UUID deviceId) {
        onlyOwn(ref);
        devices.remove(ref, deviceId);
    }

    private void onlyOwn(String ref) {
        if (caller.isOnlyCustomer() && !caller.id().equals(ref)) {
            throw new UnknownDevice();
        }
    }
}

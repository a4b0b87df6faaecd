package io.walletline.routing.whatif;

import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
class WhatIfsResource {

    private final WhatIfDesk desk;

    WhatIfsResource(WhatIfDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    public WhatIfReport ask(@NotNull @Valid WhatIfRequest request) {
        return desk.ask(request);
    }
}

package io.walletline.routing.decision;

import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

@Path("/contacts/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
class DecisionsResource {

    private final DecisionBook book;

    DecisionsResource(DecisionBook book) {
        this.book = book;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.ANALYST})
    public List<DecisionResponse> of(UUID id) {
        return book.of(id);
    }
}

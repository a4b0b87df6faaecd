package io.walletline.ticket.deadlines.obligations;

import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The obligations of one ticket, oldest first. */
@Path("/tickets/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
class TicketObligationsResource {

    private final ObligationDesk desk;
    private final ObligationReader reader;

    TicketObligationsResource(ObligationDesk desk, ObligationReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
    public List<ObligationResponse> all(UUID id) {
        return desk.ofTicket(id).stream().map(reader::read).toList();
    }
}

package io.walletline.routing.queue;

import io.walletline.kit.rest.Revision;
import io.walletline.kit.security.Role;
import io.walletline.routing.queue.rules.QueueRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/queues")
@Produces(MediaType.APPLICATION_JSON)
class QueuesResource {

    private final QueueBook book;
    private final SkillPool skills;

    QueuesResource(QueueBook book, SkillPool skills) {
        this.book = book;
        this.skills = skills;
    }

    @GET
    @RolesAllowed({Role.AGENT, Role.ADMIN})
    public List<QueueResponse> all() {
        return book.all().stream().map(this::response).toList();
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Role.AGENT, Role.ADMIN})
    public Response one(String name) {
        var queue = book.named(name);
        return answer(Response.ok(), queue);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    @RolesAllowed(Role.ADMIN)
    public Response define(
            @Pattern(regexp = QueueRules.SKILL) String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid QueueDefinition definition) {
        var defined = book.define(name, definition, ifMatch);
        return answer(Response.status(defined.created() ? 201 : 200), defined.queue());
    }

    private Response answer(Response.ResponseBuilder builder, ServiceQueue queue) {
        return builder.header(HttpHeaders.ETAG, Revision.etag(queue.version()))
                .entity(response(queue))
                .build();
    }

    private QueueResponse response(ServiceQueue queue) {
        return QueueResponse.of(
                queue, skills.unmet(queue.rules().pool(), queue.rules().requires()));
    }
}

package io.walletline.kit.edge;

import io.walletline.kit.sql.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes a text and a time, and counts how often it was reached. */
@Path("/notes")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class NotesResource {

    static final AtomicInteger REACHED = new AtomicInteger();

    private final Sql sql;

    NotesResource(Sql sql) {
        this.sql = sql;
    }

    public record Note(@NotBlank String text, @Nullable Instant at) {}

    @POST
    public Note write(@NotNull @Valid Note note) {
        REACHED.incrementAndGet();
        return note;
    }

    @GET
    public Note read(
            @QueryParam("limit") @DefaultValue("1") int limit,
            @QueryParam("digits") @DefaultValue("1") int digits,
            @QueryParam("text") @DefaultValue("x") String text) {
        REACHED.incrementAndGet();
        sql.query("select ?::varchar(200)::numeric(4)", "1".repeat(digits)).exists();
        return new Note(text + limit, null);
    }
}

package io.walletline.kit.idempotency;

import io.walletline.kit.sql.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The smallest creating call that there can be: each postcard is a row. */
@Path("/postcards/{album}")
@PermitAll
public class PostcardsResource {

    /** Runs inside each call after its row is written; a test holds a call there, or lets it fail. */
    static volatile Runnable beforeTheAnswer = () -> {};

    private final Idempotency idempotency;
    private final Sql sql;

    PostcardsResource(Idempotency idempotency, Sql sql) {
        this.idempotency = idempotency;
        this.sql = sql;
    }

    /** What is written on it. */
    public record Postcard(String text) {}

    @POST
    public Response write(UUID album, @HeaderParam("Idempotency-Key") @Nullable String key, Postcard card) {
        return idempotency.once(key, card, () -> {
            sql.update("insert into postcard values (?, ?)", album, card.text());
            beforeTheAnswer.run();
            return Response.created(URI.create("/postcards/" + album + "/1"))
                    .header("ETag", "\"1\"")
                    .entity(card)
                    .build();
        });
    }
}

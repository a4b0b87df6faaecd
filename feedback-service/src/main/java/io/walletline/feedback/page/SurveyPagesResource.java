package io.walletline.feedback.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

@Path("/s/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SurveyPagesResource {

    private final SurveyPages pages;

    SurveyPagesResource(SurveyPages pages) {
        this.pages = pages;
    }

    @GET
    public Response open(
            String token,
            @QueryParam("lang") @Nullable String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return pages.open(token, new LanguageWish(language, accepted));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            String token,
            @QueryParam("lang") @Nullable String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @FormParam("score") @Nullable String score,
            @FormParam("comment") @Nullable String comment) {
        return pages.answer(token, new LanguageWish(language, accepted), AnswerDraft.of(score, comment));
    }
}

package io.walletline.notification.template;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.walletline.kit.rest.Page;
import io.walletline.kit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

@Path("/templates")
@RolesAllowed({Role.ADMIN, Role.SUPERVISOR})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TemplatesResource {

    private final TemplateCatalogue catalogue;

    TemplatesResource(TemplateCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public Page<TemplateSummary> list() {
        return new Page<>(
                Arrays.stream(MessageTemplate.values()).map(TemplateSummary::of).toList(), null);
    }

    @GET
    @Path("/{name}/preview")
    public TemplatePreview preview(
            String name,
            @QueryParam("language") @NotNull @Pattern(regexp = "zh|en", message = "one of zh, en") String language) {
        var template = MessageTemplate.find(name).orElseThrow(() -> new UnknownTemplate(404));
        return catalogue.preview(template, Language.of(language));
    }
}

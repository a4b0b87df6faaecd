package io.walletline.ticket.cases.categories;

import io.walletline.kit.rest.Wire;
import io.walletline.kit.security.Role;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.protection.audit.NoCustomerData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The categories over HTTP. */
@NoCustomerData
@Path("/categories")
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.ANALYST})
@Produces(MediaType.APPLICATION_JSON)
class CategoriesResource {

    private final Categories categories;

    CategoriesResource(Categories categories) {
        this.categories = categories;
    }

    @GET
    public List<CategoryResponse> list() {
        return categories.all().stream().map(CategoryResponse::of).toList();
    }

    @GET
    @Path("/{category}")
    public CategoryResponse get(String category) {
        return CategoryResponse.of(categories.of(Wire.parse(Category.class, "category", category)));
    }
}

package io.walletline.ticket.cases.categories;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.kernel.Category;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class CategoriesResourceTest {

    @Test
    void shouldTellAllCategoriesInBothLanguages() {
        given().get("/categories")
                .then()
                .statusCode(200)
                .body("", hasSize(Category.values().length))
                .body("playbook.flatten().title.zh", everyItem(not(emptyOrNullString())))
                .body("playbook.flatten().text.en", everyItem(not(emptyOrNullString())))
                .body("fields.flatten().title.zh", everyItem(not(emptyOrNullString())));
    }

    @Test
    void shouldTellOne() {
        given().get("/categories/account-stolen")
                .then()
                .statusCode(200)
                .body("initialPriority", equalTo("urgent"))
                .body("title.zh", equalTo("账户被盗"))
                .body("playbook.find { it.id == 'verify-identity' }.mandatory", equalTo(true));
    }

    @Test
    void shouldName_whatIsAllowed_whenTheCategoryIsUnknown() {
        given().get("/categories/weather").then().statusCode(400).body("allowed", hasItem("refund"));
    }

    @Test
    @TestSecurity(user = "cus-1", roles = "customer")
    void shouldForbid_whenCustomer() {
        given().get("/categories").then().statusCode(403);
    }
}

package io.walletline.ticket.overview.search;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.ticket.TicketCalls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of the search's tests. */
final class SearchCalls {

    private SearchCalls() {}

    static String open(String customer, String category, String text) {
        return TicketCalls.post(
                        "/tickets",
                        "{\"customerRef\":\"%s\",\"channel\":\"message\",\"category\":\"%s\",\"text\":\"%s\"}"
                                .formatted(customer, category, text))
                .path("id");
    }

    /** @param definition JSON with single quotes */
    static Response search(String definition) {
        return page(definition, 200, null);
    }

    static Response page(String definition, int limit, @Nullable String cursor) {
        var call = given().contentType(ContentType.JSON).body(json(definition)).queryParam("limit", limit);
        if (cursor != null) {
            call.queryParam("cursor", cursor);
        }
        return call.post("/search");
    }

    static Response count(String definition) {
        return TicketCalls.post("/search/count", json(definition));
    }

    static List<String> ids(String definition) {
        return search(definition).then().statusCode(200).extract().path("items.id");
    }

    /** All pages, one after the other. */
    static List<String> walk(String definition, int limit) {
        var all = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(definition, limit, cursor);
            all.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return all;
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}

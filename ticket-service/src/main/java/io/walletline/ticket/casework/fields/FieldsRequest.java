package io.walletline.ticket.casework.fields;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A request to set fields.
 *
 * @param values by the names that the category gives them; null takes a value away
 */
record FieldsRequest(@NotNull @Size(min = 1, max = 50) Map<String, JsonNode> values) {}

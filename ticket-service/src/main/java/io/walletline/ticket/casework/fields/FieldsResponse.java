package io.walletline.ticket.casework.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A ticket's fields with the definitions of its category. */
record FieldsResponse(Map<String, JsonNode> values) {}

package io.walletline.ticket.casework.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A ticket's fields with what its category asks for. */
record FieldsResponse(Map<String, JsonNode> values) {}

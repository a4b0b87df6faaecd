package io.walletline.ticket.casework.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.kit.redaction.WriterWarning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's fields as they are stored.
 *
 * @param warnings only for the one who set them: what was taken out, and why
 */
record FieldsResponse(
        Map<String, JsonNode> values, @Nullable List<WriterWarning> warnings) {}

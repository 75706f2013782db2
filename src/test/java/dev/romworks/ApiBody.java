package dev.romworks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.romworks.archive.Archives;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Map.Entry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/// A request's body.
///
/// @param type its media type
@SuppressWarnings("ArrayRecordComponent") // never compared
record ApiBody(String type, byte[] bytes) {

  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";
  private static final String BOUNDARY = "a-boundary";
  private static final int BYTES = 60;

  /// @param content the forms that the description tells of, by their media types
  static Arbitrary<ApiBody> of(JsonNode content, SchemaValues values) {
    Arbitrary<ApiBody> json =
        values.of(content.at("/application~1json/schema")).map(it -> new ApiBody(JSON, utf8(it)));
    Arbitrary<ApiBody> form =
        values.of(content.at("/multipart~1form-data/schema")).map(ApiBody::form);
    Arbitrary<ApiBody> bytes =
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMaxSize(BYTES)
            .flatMap(it ->
                Arbitraries.of(JSON, FORM, FORM + "; boundary=" + BOUNDARY, "text/plain")
                    .map(type -> new ApiBody(type, it)));
    return Arbitraries.frequencyOf(Tuple.of(6, json), Tuple.of(3, form), Tuple.of(1, bytes));
  }

  private static byte[] utf8(JsonNode value) {
    return Archives.utf8(value.toString());
  }

  private static ApiBody form(JsonNode parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Entry<String, JsonNode> part : parts.properties()) {
      switch (part.getKey()) {
        case "archive" -> add(body, "archive\"; filename=\"a.zip", zip(part.getValue()));
        case "files" ->
            part.getValue().forEach(it -> add(body, "f\"; filename=\"" + quoted(it), utf8(it)));
        default -> add(body, part.getKey(), utf8(part.getValue()));
      }
    }
    body.writeBytes(Archives.utf8("--" + BOUNDARY + "--\r\n"));
    return new ApiBody(FORM + "; boundary=" + BOUNDARY, body.toByteArray());
  }

  private static String quoted(JsonNode text) {
    return text.asText().replace("\"", "%22").replaceAll("[\\r\\n]", "_");
  }

  private static byte[] zip(JsonNode text) {
    return Archives.zip(Map.of("a/main.sh", Archives.utf8("echo > $1"), "b/main.sh", utf8(text)));
  }

  private static void add(ByteArrayOutputStream body, String name, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(BOUNDARY, name);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(Archives.utf8("\r\n"));
  }
}

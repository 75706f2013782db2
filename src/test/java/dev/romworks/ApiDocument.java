package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;

/// The description of the API, as the server gives it out, and which of the answers that it tells
/// of were seen.
final class ApiDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode root;
  private final Set<String> unseen = new TreeSet<>();
  private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

  private ApiDocument(JsonNode root) {
    this.root = root;
    for (Operation operation : operations()) {
      answers(operation)
          .fieldNames()
          .forEachRemaining(status -> unseen.add(operation + " " + status));
    }
  }

  static ApiDocument read() throws JsonProcessingException {
    return new ApiDocument(JSON.readTree(given().get("/q/openapi?format=json").asString()));
  }

  /// A call that there is.
  record Operation(String method, String path) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  Set<Operation> operations() {
    Set<Operation> all = new java.util.LinkedHashSet<>();
    for (Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (String method : List.of("get", "post", "put", "delete", "patch")) {
        if (path.getValue().has(method)) {
          all.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path.getKey()));
        }
      }
    }
    return all;
  }

  JsonNode root() {
    return root;
  }

  /// What it says of a call.
  JsonNode described(Operation operation) {
    return root.path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(java.util.Locale.ROOT));
  }

  private JsonNode answers(Operation operation) {
    return described(operation).path("responses");
  }

  boolean tells(Operation operation, int status) {
    return answers(operation).has(Integer.toString(status));
  }

  /// Fails unless the document tells of this answer, and of its form.
  void see(Operation operation, Response response) throws JsonProcessingException {
    String status = Integer.toString(response.statusCode());
    String what = operation + " " + status;
    JsonNode answer = answers(operation).path(status);
    assertThat(answer.isMissingNode()).as(what + " is documented").isFalse();
    unseen.remove(what);
    String type = String.valueOf(response.contentType()).replaceAll(";.*", "");
    if (type.isEmpty() || type.equals("null")) {
      assertThat(answer.path("content").isEmpty()).as(what + " has no body").isTrue();
      return;
    }
    JsonNode form =
        answer.path("content").properties().stream()
            .filter(it -> it.getKey().replaceAll(";.*", "").equals(type))
            .map(Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new AssertionError(what + ": undocumented type " + type));
    if (type.endsWith("json") && form.has("schema")) {
      for (String text : type.endsWith("ndjson") ? lines(response) : List.of(response.asString())) {
        assertThat(faults(form.path("schema"), text)).as(what).isEmpty();
      }
    }
  }

  private static List<String> lines(Response response) {
    return response.asString().lines().toList();
  }

  private Set<String> faults(JsonNode schema, String body) throws JsonProcessingException {
    Set<String> faults = new TreeSet<>();
    schemas
        .computeIfAbsent(schema, this::compiled)
        .validate(JSON.readTree(body))
        .forEach(fault -> faults.add(fault.toString()));
    return faults;
  }

  private JsonSchema compiled(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", root.path("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
  }

  /// What it tells of that was not seen, e.g. `GET /v1/jobs 400`.
  Set<String> unseen() {
    return unseen;
  }
}

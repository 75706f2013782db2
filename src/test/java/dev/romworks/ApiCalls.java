package dev.romworks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.romworks.ApiDocument.Operation;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Any calls that the API's description tells of, with any parameters and bodies: many sound, so
/// that they get far, and many not.
final class ApiCalls {

  private static final int KNOWN = 5; // as often as any text

  private final ApiDocument document;
  private final SchemaValues values;
  private final ApiMemory memory;

  ApiCalls(ApiDocument document, ApiMemory memory) {
    this.document = document;
    this.values = new SchemaValues(document.root());
    this.memory = memory;
  }

  /// A call.
  ///
  /// @param path with its query, encoded
  /// @param body empty if it has none
  record Call(
      Operation operation, String path, Map<String, String> headers, Optional<ApiBody> body) {

    Response send() {
      RequestSpecification request = RestAssured.given().urlEncodingEnabled(false).headers(headers);
      body.ifPresent(it -> request.contentType(it.type()).body(it.bytes()));
      return request.request(Method.valueOf(operation.method()), path);
    }

    @Override
    public String toString() {
      StringJoiner text = new StringJoiner("\n");
      text.add(operation.method() + " " + path);
      headers.forEach((name, value) -> text.add(name + ": " + value));
      body.ifPresent(it -> text.add(it.type()).add(new String(it.bytes(), StandardCharsets.UTF_8)));
      return text.toString();
    }
  }

  /// Has what an answer names in the next calls.
  void remember(Call call, Response answer) {
    memory.remember(call.operation(), answer);
  }

  Arbitrary<Call> any() {
    List<Tuple.Tuple2<Integer, Operation>> operations = new ArrayList<>();
    document.operations().forEach(it -> operations.add(Tuple.of(often(it), it)));
    return Arbitraries.frequency(operations).flatMap(this::call);
  }

  /// What makes jobs run again or not at all comes less often, so that there is something to read.
  private static int often(Operation operation) {
    return operation.path().matches(".*/(requeue|cancel)") ? 1 : 6;
  }

  private Arbitrary<Call> call(Operation operation) {
    JsonNode described = document.described(operation);
    Arbitrary<Optional<ApiBody>> body =
        described.has("requestBody")
            ? ApiBody.of(described.at("/requestBody/content"), values).map(Optional::of)
            : Arbitraries.just(Optional.empty());
    return Combinators.combine(
            path(operation), parameters(operation, "query"), headers(operation), body)
        .as((path, query, headers, sent) ->
            new Call(operation, path + query(query), headers, sent));
  }

  private Arbitrary<String> path(Operation operation) {
    return parameters(operation, "path")
        .map(values -> {
          String path = operation.path();
          for (Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", segment(value.getValue()));
          }
          return path;
        });
  }

  /// None of which clients make another path, as RFC 3986 has it.
  private static String segment(String value) {
    return encoded(value.matches("\\.{0,2}") ? "nobodys" : value);
  }

  private static String query(Map<String, String> values) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach((name, value) -> query.add(name + "=" + encoded(value)));
    return query.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Arbitrary<Map<String, String>> headers(Operation operation) {
    return Combinators.combine(parameters(operation, "header"), one("Accept").optional(0.1))
        .as((headers, accept) -> {
          Map<String, String> all = new LinkedHashMap<>();
          headers.forEach((name, value) -> all.put(name, value.replaceAll("[^ -~]", "?").strip()));
          accept.ifPresent(it -> all.put("Accept", it.replaceAll("[^ -~]", "?")));
          return all;
        });
  }

  /// @param place `path`, where all are needed, `query` or `header`
  private Arbitrary<Map<String, String>> parameters(Operation operation, String place) {
    List<Arbitrary<Optional<Entry<String, String>>>> all = new ArrayList<>();
    for (JsonNode parameter : document.described(operation).path("parameters")) {
      if (parameter.path("in").asText().equals(place)) {
        String name = parameter.path("name").asText();
        all.add(
            value(kind(operation, name), parameter.path("schema"))
                .map(it -> Map.entry(name, it))
                .optional(place.equals("path") ? 1 : 0.25));
      }
    }
    return Combinators.combine(all)
        .as(found -> {
          Map<String, String> values = new LinkedHashMap<>();
          found.forEach(one -> one.ifPresent(it -> values.put(it.getKey(), it.getValue())));
          return values;
        });
  }

  private static String kind(Operation operation, String name) {
    return switch (name) {
      case "id" -> ApiMemory.owner(operation);
      case "If-None-Match", "If-Range" -> ApiMemory.tag(operation);
      case "delivery" -> "deliveries";
      case "name" -> ApiMemory.owner(operation) + ".name";
      default -> name;
    };
  }

  private Arbitrary<String> value(String name, JsonNode schema) {
    return Arbitraries.frequencyOf(
        Tuple.of(KNOWN, one(name)), Tuple.of(1, values.of(schema).map(JsonNode::asText)));
  }

  /// One that was seen, or makes sense.
  private Arbitrary<String> one(String name) {
    return Arbitraries.randomValue(random -> memory.one(name, random));
  }
}

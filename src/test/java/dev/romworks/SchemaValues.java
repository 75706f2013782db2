package dev.romworks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Values that fit a schema of the API's description, and values that do not.
final class SchemaValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LONGEST = 40; // characters
  private static final int MOST = 3; // elements, or fields of names of their own
  private static final int DEEPEST = 6;
  private static final int SOUND = 60; // as often as one that is spoiled

  private static final Set<String> OFTEN =
      Set.of("recipe", "sources", "text", "jobs", "archive", "url", "events");

  /// What fits a field, which no schema tells; else no job would ever run.
  private static final Map<String, List<String>> FITTING =
      Map.of(
          "recipe", List.of("stand-in"),
          "lane", List.of("interactive", "bulk"),
          "text", List.of("echo said; echo > $1", "exit 1", "echo >&2"),
          "url", List.of("https://romworks.invalid/"),
          "supersedes", List.of("one", "two"));

  private final JsonNode document;

  /// @param document in which references are looked up
  SchemaValues(JsonNode document) {
    this.document = document;
  }

  /// Mostly fits; here and there something stands that does not.
  Arbitrary<JsonNode> of(JsonNode schema) {
    return value(schema, 0);
  }

  private Arbitrary<JsonNode> value(JsonNode schema, int depth) {
    if (depth > DEEPEST) {
      return Arbitraries.just(NODES.nullNode());
    }
    return Arbitraries.frequencyOf(
        Tuple.of(SOUND, Arbitraries.lazy(() -> sound(schema, depth))), Tuple.of(1, odd()));
  }

  private Arbitrary<JsonNode> sound(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      return sound(document.at(schema.path("$ref").asText().substring(1)), depth);
    }
    if (schema.has("enum")) {
      return Arbitraries.of(children(schema.path("enum")));
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.has(choice)) {
        return Arbitraries.of(children(schema.path(choice))).flatMap(it -> sound(it, depth));
      }
    }
    return typed(schema, depth);
  }

  private Arbitrary<JsonNode> typed(JsonNode schema, int depth) {
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asText() : type.asText("string")) {
      case "object" -> object(schema, depth);
      case "array" ->
          value(schema.path("items"), depth + 1)
              .list()
              .ofMaxSize(MOST)
              .map(elements -> new ArrayNode(NODES, elements));
      case "integer", "number" ->
          Arbitraries.longs()
              .between(
                  schema.path("minimum").asLong(0), schema.path("maximum").asLong(Long.MAX_VALUE))
              .map(NODES::numberNode);
      case "boolean" -> Arbitraries.of(true, false).map(NODES::booleanNode);
      default -> text().map(NODES::textNode);
    };
  }

  /// Any characters, also such as no file, name or header has.
  static Arbitrary<String> text() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.strings().ascii().ofMaxLength(LONGEST)),
        Tuple.of(2, Arbitraries.strings().alpha().numeric().ofMaxLength(LONGEST)),
        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(LONGEST)));
  }

  private Arbitrary<JsonNode> object(JsonNode schema, int depth) {
    List<Arbitrary<Map.Entry<String, JsonNode>>> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(it -> {
          Arbitrary<JsonNode> value = field(it.getKey(), it.getValue(), depth + 1);
          Arbitrary<JsonNode> ifAny =
              value.optional(share(it.getKey())).map(one -> one.orElse(NODES.missingNode()));
          fields.add(ifAny.map(one -> Map.entry(it.getKey(), one)));
        });
    if (schema.has("additionalProperties")) {
      Arbitrary<JsonNode> own = value(schema.path("additionalProperties"), depth + 1);
      for (int i = 0; i < MOST; i++) {
        fields.add(Combinators.combine(names(), own).as(Map::entry));
      }
    }
    return Combinators.combine(fields).as(SchemaValues::object);
  }

  /// How often a field is there.
  private static double share(String name) {
    return OFTEN.contains(name) ? 0.95 : 0.07;
  }

  private Arbitrary<JsonNode> field(String name, JsonNode schema, int depth) {
    Arbitrary<JsonNode> any = value(schema, depth);
    List<String> fitting = FITTING.get(name);
    return fitting == null
        ? any
        : Arbitraries.frequencyOf(
            Tuple.of(SOUND, Arbitraries.of(fitting).map(NODES::textNode)), Tuple.of(1, any));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.frequencyOf(
        Tuple.of(40, Arbitraries.of("main.sh", "main.sh", "lib/a.inc")), Tuple.of(1, text()));
  }

  private static JsonNode object(List<Map.Entry<String, JsonNode>> fields) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> field : fields) {
      if (!field.getValue().isMissingNode()) {
        object.set(field.getKey(), field.getValue());
      }
    }
    return object;
  }

  private static Arbitrary<JsonNode> odd() {
    return Arbitraries.of(
        NODES.nullNode(),
        NODES.arrayNode(),
        NODES.objectNode(),
        NODES.objectNode().put("nobody knows", true),
        NODES.textNode("\0"),
        NODES.textNode("\ud800"),
        NODES.textNode("../../etc/passwd"),
        NODES.textNode("'; drop table job; --"),
        NODES.numberNode(-1),
        NODES.numberNode(1e308),
        NODES.numberNode(BigInteger.TEN.pow(40)),
        NODES.booleanNode(true));
  }

  private static List<JsonNode> children(JsonNode array) {
    List<JsonNode> children = new ArrayList<>();
    array.forEach(children::add);
    return children;
  }
}

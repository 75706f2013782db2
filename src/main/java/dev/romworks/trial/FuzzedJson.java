package dev.romworks.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.romworks.trial.FuzzedRequests.Inputs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Spoils submissions: one half as bytes, the other as JSON, where a value becomes another one.
final class FuzzedJson implements Inputs {

  /// A job's highest wall limit, which a spoiled submission may set, twice, and ten seconds.
  static final Duration LIMIT = Duration.ofSeconds(130);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MAX_BYTES = 1 << 20;
  private static final String SMALL =
      """
      {"sources": {"main.asm": {"text": "SECTION \\"s\\", ROM0\\n db 0\\n"}}}
      """;
  private static final List<String> SOUND =
      List.of(
          """
          {"recipe": "rgbds", "lane": "interactive",
           "sources": {"main.asm": {"text": "INCLUDE \\"lib/a.inc\\"\\nSECTION \\"s\\", ROM0\\nREPT 3\\n  copy 1\\nENDR\\n"},
                       "b.asm": {"text": "SECTION \\"b\\", ROMX\\nB:: db 1, 2, \\"x\\"\\nPRINTLN \\"hello\\"\\n"},
                       "lib/a.inc": {"base64": "TUFDUk8gY29weQogIGRiIFwxCkVORE0K"}},
           "units": ["main.asm", "b.asm"],
           "options": {"title": "HELLO", "pad": 255, "defines": ["A=1", "B"], "includePaths": ["lib"], "exportAll": true},
           "limits": {"wallMs": 3000, "stallMs": 500, "cpuMs": 2000, "memoryBytes": 134217728, "outputBytes": 1048576, "logBytes": 65536},
           "labels": {"student": "s123", "assignment": "hw1"}}
          """,
          SMALL,
          """
          {"recipe": "nasm-bin", "sources": {"a.asm": {"text": "mov ax, 1\\ndw 2\\n"}}, "options": {"optimize": "x"}}
          """);

  /// What stands where something else is wanted, as JSON.
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "9223372036854775807",
          "1e400",
          "2147483648",
          "\"\"",
          "\"../x\"",
          "\"-o\"",
          "\"@x\"",
          "\"a\\u0000b\"",
          "\"\\u202e\\ud800\"",
          "\"main.asm\"",
          "\"%s %d {unit} ${x}\"",
          "[]",
          "{}",
          "[[[[[[[[]]]]]]]]",
          "[null, 1, \"a\"]",
          "{\"text\": \"x\", \"base64\": \"x\"}",
          "{\"base64\": \"####\"}",
          "{\"sha256\": \"00\"}");

  @Override
  public byte[] sound() {
    return utf8(SMALL);
  }

  @Override
  public byte[] of(long seed, long iteration) {
    Mutation mutation = new Mutation(seed, iteration, MAX_BYTES);
    String sound = mutation.choose(SOUND);
    return mutation.below(2) == 0
        ? mutation.of(utf8(sound), utf8(mutation.choose(SOUND)))
        : utf8(withOtherValues(parsed(sound), mutation).toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static JsonNode withOtherValues(JsonNode submission, Mutation mutation) {
    for (int edits = 1 + mutation.below(3); edits > 0; edits--) {
      List<JsonNode> inner = new ArrayList<>();
      addInner(submission, inner);
      replaceOne(mutation.choose(inner), parsed(value(mutation)), mutation);
    }
    return submission;
  }

  private static String value(Mutation mutation) {
    return mutation.below(20) == 0
        ? "\"" + "x".repeat(1 << mutation.below(19)) + "\""
        : mutation.choose(VALUES);
  }

  private static void addInner(JsonNode node, List<JsonNode> inner) {
    if (node.isObject() || node.isArray()) {
      inner.add(node);
      node.forEach(child -> addInner(child, inner));
    }
  }

  private static void replaceOne(JsonNode node, JsonNode by, Mutation mutation) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(List.of("x", "\u0001", "a/../b", "main.asm"));
      object.fieldNames().forEachRemaining(names::add);
      object.set(mutation.choose(names), by);
      if (mutation.below(4) == 0) {
        object.remove(mutation.choose(names));
      }
    } else if (node instanceof ArrayNode array) {
      array.insert(mutation.below(array.size() + 1), by);
    }
  }
}

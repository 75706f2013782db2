package dev.romworks;

import dev.romworks.ApiDocument.Operation;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the API's answers have named, for the next calls; and values that no description tells.
final class ApiMemory {

  private static final int MOST = 30; // of each kind
  private static final Pattern NAMED = Pattern.compile("\"(id|next|sha256|verdict)\":\"([^\"]+)\"");
  private static final Pattern COLLECTION =
      Pattern.compile("/v1/(\\w+)(?:/\\{\\w+}/(jobs|deliveries))?");
  private static final String NOBODYS = "0197aaaa-0000-7000-8000-000000000000";

  private final Map<String, List<String>> seen = new HashMap<>();

  ApiMemory() {
    seen.put("jobs.name", List.of("out", "out", "out", "nobodys", "a/b"));
    seen.put("recipes.name", List.of("stand-in", "rgbds", "nobodys", "a/b"));
    seen.put("wait", List.of("0", "1", "2", "-1", "61", "1.5"));
    seen.put("Prefer", List.of("wait=1", "wait=0", "respond-async", "wait=99", "wait"));
    seen.put(
        "Range", List.of("bytes=0-0", "bytes=1-", "bytes=-1", "bytes=9-1", "bytes=0-,1-", "x=1"));
    seen.put("Last-Event-ID", List.of("0", "1", "1-1", "9223372036854775807", "-1"));
    seen.put("Idempotency-Key", List.of("one", "two", "\"three\"", "four words in it", ""));
    seen.put("stage", List.of("asm:main.sh", "link", "nobodys"));
    seen.put("verdict", new ArrayList<>(List.of("succeeded", "failed")));
    seen.put("limit", List.of("1", "2", "200", "0", "201"));
    seen.put("cursor", new ArrayList<>(List.of("x")));
    seen.put(
        "Accept",
        List.of("*/*", "application/json", "text/csv", "application/x-ndjson", "image/png", "x"));
  }

  /// Whose ids a call's path has.
  static String owner(Operation operation) {
    return collection(operation, 1);
  }

  /// What tags of a call's answers are called here.
  static String tag(Operation operation) {
    return "tag of " + operation.path();
  }

  /// @param group of the pattern: the first one, or the one in it
  private static String collection(Operation operation, int group) {
    Matcher path = COLLECTION.matcher(operation.path());
    return path.lookingAt() ? Optional.ofNullable(path.group(group)).orElse("") : "";
  }

  String one(String name, Random random) {
    List<String> known =
        switch (name) {
          case "batch" -> ids("batches");
          default -> ids(name);
        };
    return known.get(random.nextInt(known.size()));
  }

  private List<String> ids(String kind) {
    return seen.computeIfAbsent(kind, _ -> new ArrayList<>(List.of(NOBODYS)));
  }

  void remember(Operation operation, Response answer) {
    String listed = collection(operation, 2);
    Matcher named = NAMED.matcher(answer.asString());
    while (named.find()) {
      add(
          switch (named.group(1)) {
            case "id" -> listed.isEmpty() ? owner(operation) : listed;
            case "next" -> "cursor";
            default -> named.group(1);
          },
          named.group(2));
    }
    String tag = answer.header("ETag");
    if (tag != null) {
      add(tag(operation), tag);
    }
  }

  private void add(String kind, String value) {
    List<String> known = ids(kind);
    if (!known.contains(value)) {
      known.add(value);
      if (known.size() > MOST) {
        known.remove(1);
      }
    }
  }
}

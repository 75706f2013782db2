package dev.romworks.api;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the headers of a form's part say: RFC 7578, and how browsers and curl write it.
///
/// @param filename null if it has none
record PartHeader(String name, @Nullable String filename) {

  private static final Pattern DISPOSITION = Pattern.compile("(?i)\\s*form-data\\s*(;.*)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\G\\s*;\\s*([\\w*-]+)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;\"]*+))\\s*");
  private static final Pattern EXTENDED =
      Pattern.compile("(?i)UTF-8'[a-z0-9-]*+'((?:[^%]|%[0-9a-f]{2})*+)");
  private static final List<String> PLAIN = List.of("7bit", "8bit", "binary");

  /// @param headers as bytes, each of them one character
  static PartHeader of(String headers) {
    Map<String, String> fields = new HashMap<>();
    for (String line : headers.strip().split("\r\n", -1)) {
      int colon = line.indexOf(':');
      String field = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
      if (colon < 0 || fields.put(field, line.substring(colon + 1)) != null) {
        throw malformed("a part with a header that is none, or twice the same one");
      }
    }
    String encoding = fields.getOrDefault("content-transfer-encoding", "binary").strip();
    if (!PLAIN.contains(encoding.toLowerCase(Locale.ROOT))) {
      throw malformed("a part with a Content-Transfer-Encoding");
    }
    return disposition(fields.getOrDefault("content-disposition", ""));
  }

  private static PartHeader disposition(String value) {
    Matcher disposition = DISPOSITION.matcher(value);
    Map<String, String> parameters =
        disposition.matches() ? parameters(disposition.group(1)) : Map.of();
    String name = parameters.get("name");
    if (name == null) {
      throw malformed("a part without a Content-Disposition of form-data, or without a name");
    }
    String extended = parameters.get("filename*");
    return new PartHeader(name, extended == null ? parameters.get("filename") : extended);
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    int end = 0;
    while (parameter.find()) {
      end = parameter.end();
      String quoted = parameter.group(2);
      String value = quoted == null ? parameter.group(3) : quoted;
      String key = parameter.group(1).toLowerCase(Locale.ROOT);
      String meant = key.endsWith("*") ? extended(value) : unescaped(value);
      if (parameters.put(key, meant) != null) {
        throw malformed("a part with two names");
      }
    }
    if (end < text.length()) {
      throw malformed("a part with a Content-Disposition that is not sound");
    }
    return parameters;
  }

  /// The three characters that browsers and curl escape so (WHATWG), and nothing else: `100%.asm`
  /// is a name.
  private static String unescaped(String value) {
    return utf8(value).replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  /// The form of RFC 8187, which RFC 7578 forbids here and .NET sends.
  private static String extended(String value) {
    Matcher extended = EXTENDED.matcher(value);
    if (!extended.matches()) {
      throw malformed("a part with a name in the form of RFC 8187 that is not sound");
    }
    String escaped = extended.group(1).replace("+", "%2B"); // which URLs take for a space
    return utf8(URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1));
  }

  private static String utf8(String bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("a part with a name that is not UTF-8");
    }
  }

  private static RuntimeException malformed(String fault) {
    return MultipartReader.malformed(fault);
  }
}

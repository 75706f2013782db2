package dev.romworks.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/// What a client knows already: the header `If-None-Match`, on one line or on several. Compared as
/// RFC 9110 (13.1.2) has it: a tag that a proxy has made weak is the same tag.
///
/// @param tags as they were sent
record KnownTags(String tags) {

  static KnownTags of(HttpHeaders headers) {
    List<String> lines = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
    return new KnownTags(lines == null ? "" : String.join(",", lines));
  }

  /// Whether the client knows anything.
  boolean isEmpty() {
    return tags.isBlank();
  }

  boolean has(EntityTag tag) {
    return isAny() || tags.contains("\"" + tag.getValue() + "\"");
  }

  /// Whether there is one that begins so.
  boolean hasBeginning(String value) {
    return isAny() || tags.contains("\"" + value);
  }

  private boolean isAny() {
    return tags.strip().equals("*");
  }
}

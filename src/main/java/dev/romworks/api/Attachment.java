package dev.romworks.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The header `Content-Disposition` of what is to be saved, not shown.
final class Attachment {

  private Attachment() {}

  /// RFC 6266: the name in two ways, because sources name artifacts, and may do so with any sign.
  static String named(String file) {
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(
            file.replaceAll("[^ A-Za-z0-9._-]", "_"),
            URLEncoder.encode(file, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A"));
  }
}

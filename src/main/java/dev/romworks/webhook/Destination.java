package dev.romworks.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.OptionalInt;

/// A URL of `http` or `https` in its one spelling.
///
/// @param path with the query; begins with `/`
record Destination(boolean isTls, Authority authority, String path) {

  private static final int MAX_CHARS = 2048;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /// @throws IllegalArgumentException if it is none; the message says why
  static Destination parse(String text) {
    requireShort(text);
    try {
      Destination destination = of(new URI(text));
      requireShort(destination.uri().toString()); // its one spelling may be longer
      return destination;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is no URL: " + e.getReason(), e);
    }
  }

  private static void requireShort(String text) {
    if (text.length() > MAX_CHARS) {
      throw new IllegalArgumentException("has more than " + MAX_CHARS + " characters");
    }
  }

  private static Destination of(URI uri) throws URISyntaxException {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("must begin with https://");
    }
    if (uri.getRawAuthority() == null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("must have a host, and no fragment");
    }
    if (uri.getRawAuthority().contains("@")) {
      throw new IllegalArgumentException("must have no user or password");
    }
    URI ascii = new URI(uri.toASCIIString());
    String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
    return new Destination(
        scheme.equals("https"), Authority.parse(uri.getRawAuthority()), path + query);
  }

  int port() {
    return authority.port().orElse(isTls ? HTTPS : HTTP);
  }

  /// The URL.
  URI uri() {
    OptionalInt port = authority.port();
    String said = port.isPresent() ? ":" + port.getAsInt() : "";
    return URI.create((isTls ? "https://" : "http://") + authority.host() + said + path);
  }
}

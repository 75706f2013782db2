package dev.romworks.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Keeps pages of other sites from handing in forms through a browser. JSON they cannot send
/// without asking first, and the answer would be no; a form any page can send, and as there are no
/// keys, whoever reaches this server may use it. A browser says where a request comes from; a
/// program does not, and is let in.
final class SameSite {

  private static final List<String> OWN = List.of("same-origin", "none"); // none: the user's doing

  private SameSite() {}

  /// @param host the server's name and port, as the client knows it
  /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if it comes from elsewhere
  static void require(HttpHeaders headers, String host) {
    String site = headers.getHeaderString("Sec-Fetch-Site");
    String origin = headers.getHeaderString("Origin");
    if ((site != null && !OWN.contains(site)) || (origin != null && !host.equals(hostOf(origin)))) {
      throw Problems.problem(
          403, "cross-site", "Forbidden", "A page of another site cannot hand in a job by a form.");
    }
  }

  private static @Nullable String hostOf(String origin) {
    try {
      String host = new URI(origin).getAuthority(); // none in "null"
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}

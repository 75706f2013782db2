package dev.romworks.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Keeps pages of other sites from using this server through a browser that can reach it: while
/// there are no keys, whoever can ask may have what they ask for. A browser says from where a
/// request comes; a program does not, and is let in.
///
/// That this server's name is its own is for [OwnName] to see.
final class SameSite {

  private static final List<String> OWN = List.of("same-origin", "none"); // none: the user's doing
  private static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS");

  /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if it comes from elsewhere
  @ServerRequestFilter(preMatching = true)
  void require(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getBaseUri();
    if (!SAFE.contains(request.getMethod()) && !isSameSite(request, asked)) {
      throw Problems.problem(
          403, "cross-site", "Forbidden", "A page of another site cannot use this server.");
    }
  }

  private static boolean isSameSite(ContainerRequestContext request, URI asked) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    String origin = request.getHeaderString("Origin");
    return (site == null || OWN.contains(site))
        && (origin == null || asked.getAuthority().equalsIgnoreCase(authorityOf(origin)));
  }

  private static @Nullable String authorityOf(String origin) {
    try {
      return new URI(origin).getAuthority(); // none in "null"
    } catch (URISyntaxException _) {
      return null;
    }
  }
}

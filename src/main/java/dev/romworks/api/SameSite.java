package dev.romworks.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Keeps pages of other sites from using this server through a browser that can reach it: as there
/// are no keys, whoever can ask may have what they ask for. A browser says from where a request
/// comes; a program does not, and is let in.
///
/// Where the server listens on this machine only, it answers to no other name than its own. Else a
/// page could have its own name resolve to this machine (DNS rebinding), and be of the same site.
final class SameSite {

  private static final List<String> OWN = List.of("same-origin", "none"); // none: the user's doing
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]"); // no name
  private static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS");

  private final ApiConfig config;
  private final boolean isForThisMachineOnly;

  SameSite(ApiConfig config, @ConfigProperty(name = "quarkus.http.host") String listensOn)
      throws UnknownHostException {
    this.config = config;
    this.isForThisMachineOnly = InetAddress.getByName(listensOn).isLoopbackAddress();
  }

  /// @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if it comes from elsewhere
  @ServerRequestFilter(preMatching = true)
  void require(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getBaseUri();
    if (isForThisMachineOnly && !isOwn(asked.getHost())) {
      throw Problems.problem(
          403,
          "unknown-host",
          "Forbidden",
          "This server is asked by a name that is not among romworks.api.hosts.");
    }
    if (!SAFE.contains(request.getMethod()) && !isSameSite(request, asked)) {
      throw Problems.problem(
          403, "cross-site", "Forbidden", "A page of another site cannot use this server.");
    }
  }

  private boolean isOwn(@Nullable String host) {
    String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
    return ADDRESS.matcher(name).matches() || config.hosts().contains(name);
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

package dev.romworks.webhook;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.WebhookRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where webhooks may be called: over TLS, at addresses that are everybody's to call; and at hosts
/// that the operator allows, whatever they are.
///
/// A URL is looked at when it comes in, for what it says; and its name's addresses before each try,
/// because whoever owns a name may change what it leads to. All of them must be public. A try goes
/// to one of those that were looked at, and asks nobody for the name again, so that a name that
/// answers differently from one question to the next (DNS rebinding) is of no use.
@ApplicationScoped
class Destinations implements WebhookRules {

  /// The same for a name that there is not: who asks for names of our network is not to learn which
  /// there are.
  private static final String NOWHERE = "its name does not lead to public addresses alone";

  private final Names names;
  private final Set<Authority> allowed;
  private final PublicAddresses publicAddresses;
  private final int mostPerTenant;

  Destinations(Names names, WebhookConfig config) {
    this.names = names;
    this.allowed =
        config.allowedHosts().orElse(Set.of()).stream()
            .map(Authority::parse)
            .collect(Collectors.toUnmodifiableSet());
    this.publicAddresses =
        new PublicAddresses(config.refusedNets().orElse(Set.of()), names::isOurs);
    this.mostPerTenant = config.maxPerTenant();
  }

  /// It may not be called. The message does not tell where a name leads: its owner knows, and who
  /// asks for somebody else's is not to learn it here.
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  @Override
  public int mostPerTenant() {
    return mostPerTenant;
  }

  @Override
  public URI url(String text) {
    try {
      Destination destination = Destination.parse(text);
      require(destination);
      return destination.uri();
    } catch (IllegalArgumentException | Refused e) {
      throw new InvalidSubmission("bad-url", "url: " + e.getMessage());
    }
  }

  /// What can be told without asking for its name.
  private void require(Destination destination) throws Refused {
    if (isAllowed(destination)) {
      return;
    }
    if (!destination.isTls()) {
      throw new Refused("must begin with https://");
    }
    Authority authority = destination.authority();
    if (authority.address().filter(it -> !publicAddresses.has(it)).isPresent()) {
      throw new Refused("has an address that is not public");
    }
    if (authority.address().isEmpty() && !authority.host().contains(".")) {
      throw new Refused("has a host of one word, as only names in a network of its own are");
    }
  }

  private boolean isAllowed(Destination destination) {
    return allowed.stream()
        .anyMatch(host ->
            host.host().equals(destination.authority().host())
                && (host.port().isEmpty() || host.port().getAsInt() == destination.port()));
  }

  /// The addresses at which it may be called now. A name is taken for a whole one (with a dot at
  /// its end), unless it is allowed, so that none of our own network's is found for it.
  List<InetAddress> addresses(Destination destination) throws Refused {
    require(destination);
    Authority authority = destination.authority();
    boolean isAllowed = isAllowed(destination);
    List<InetAddress> addresses =
        authority.address().isPresent()
            ? List.of(authority.address().get())
            : lookUp(isAllowed ? authority.host() : authority.host() + ".");
    if (addresses.isEmpty() || !(isAllowed || addresses.stream().allMatch(publicAddresses::has))) {
      throw new Refused(NOWHERE);
    }
    return addresses;
  }

  private List<InetAddress> lookUp(String name) {
    try {
      return names.addresses(name);
    } catch (UnknownHostException _) {
      return List.of();
    }
  }
}

package dev.romworks.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How webhooks are called.
@ConfigMapping(prefix = "romworks.webhook")
interface WebhookConfig {

  /// Hosts, as `host` or `host:port`, that may be called without TLS, and wherever they are: also
  /// on this machine or in its network.
  Optional<Set<String>> allowedHosts();

  /// More nets, as `address/bits`, that may not be called though they look public: of an
  /// organisation's own, that are served from here as from nowhere else.
  Optional<Set<String>> refusedNets();

  /// How many webhooks a tenant may have.
  @WithDefault("20")
  int maxPerTenant();

  /// The longest that a try may take, from the look-up of its name to the last byte of its answer.
  @WithDefault("PT15S")
  Duration timeout();

  /// How many tries go on at once in this process, a quarter of them of one tenant; 0: it sends
  /// nothing, but still writes down who is to be told.
  @WithDefault("64")
  int atOnce();

  /// How many of them may be of one webhook; of one that is not known to be well it is one.
  @WithDefault("4")
  int atOnceEach();

  /// How often the store is asked for what has ended and what is to be sent.
  @WithDefault("PT1S")
  Duration sweep();

  /// Certificates (PEM) of those that are trusted to say who a receiver is; else Java's own.
  Optional<Path> trust();
}

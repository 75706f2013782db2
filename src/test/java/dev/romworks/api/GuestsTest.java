package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Grant;
import dev.romworks.job.KeyStore;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that while there is no key nobody is served but this machine, unless it is said, and
/// nobody who asks by a name that is not the server's.
class GuestsTest {

  private static final SocketAddress NEAR = SocketAddress.inetSocketAddress(40_000, "127.0.0.1");
  private static final HostAndPort OWN = HostAndPort.create("localhost", 8080);

  private static final class NoKeys implements KeyStore {

    @Override
    public boolean hasAny() {
      return false;
    }

    @Override
    public Optional<Grant> find(String sha256) {
      return Optional.empty();
    }

    @Override
    public int queued(UUID key) {
      return 0;
    }
  }

  private static Guests guests(String withoutKey) {
    ApiConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(ApiConfig.class)
            .withSources(
                new PropertiesConfigSource(
                    Map.of("romworks.api.without-key", withoutKey), "test", 1))
            .build()
            .getConfigMapping(ApiConfig.class);
    return new Guests(config, new OwnName(config, new Listener(new NoKeys(), config)));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.9.10, true",
    "::1, true",
    "::ffff:127.0.0.1, true",
    "172.18.0.1, false",
    "::ffff:172.18.0.1, false",
    "fe80::1, false",
    "192.0.2.1, false",
    "localhost.example, false",
    "unknown, false"
  })
  void withoutAKeyThisMachineAloneIsServed(String address, boolean isServed) {
    SocketAddress other = SocketAddress.inetSocketAddress(40_000, address);
    Guests guests = guests("this-machine");
    assertThat(guests.refusal(other, other, OWN).isEmpty()).isEqualTo(isServed);
    assertThat(guests.refusal(NEAR, other, OWN).isEmpty()).as("by a proxy").isEqualTo(isServed);
    assertThat(guests.refusal(other, NEAR, OWN).isEmpty()).as("as it says").isEqualTo(isServed);
    assertThat(guests("anyone").refusal(other, other, OWN)).isEmpty();
  }

  @Test
  void aSocketWithoutAnAddressIsNotOfThisMachine() {
    SocketAddress file = SocketAddress.domainSocketAddress("/run/romworks.sock");
    assertThat(guests("this-machine").refusal(file, file, OWN)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"this-machine", "anyone"})
  void whoAsksByAnotherNameNeedsAKeyFromWhereverTheyAsk(String withoutKey) {
    Guests guests = guests(withoutKey);
    for (String own : new String[] {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"}) {
      assertThat(guests.refusal(NEAR, NEAR, HostAndPort.create(own, 8080))).as(own).isEmpty();
    }
    assertThat(guests.refusal(NEAR, NEAR, HostAndPort.create("evil.example", 8080))).isPresent();
    assertThat(guests.refusal(NEAR, NEAR, null)).isPresent();
  }
}

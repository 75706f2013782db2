package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that while there is no key nobody is served but this machine, unless it is said, and
/// nobody who asks by a name that is not the server's.
class GuestsTest {

  private static final SocketAddress NEAR = SocketAddress.inetSocketAddress(40_000, "127.0.0.1");
  private static final List<String> HEADERS = List.of("Host", "User-Agent");
  private static final HostAndPort OWN = HostAndPort.create("localhost", 8080);

  private static Guests guests(String withoutKey) {
    ApiConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(ApiConfig.class)
            .withSources(
                new PropertiesConfigSource(
                    Map.of("romworks.api.without-key", withoutKey), "test", 1))
            .build()
            .getConfigMapping(ApiConfig.class);
    return new Guests(config, new OwnName(config, new Listener(new NoKeys(false), config)));
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
    assertThat(guests.refusal(other, OWN, HEADERS).isEmpty()).isEqualTo(isServed);
    assertThat(guests("anyone").refusal(other, OWN, HEADERS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "x-forwarded-for", "X-Forwarded-Host", "VIA", "X-Real-IP"})
  void aProxyOnThisMachineBringsNoGuests(String header) {
    List<String> headers = List.of("Host", header);
    assertThat(guests("this-machine").refusal(NEAR, OWN, headers)).isPresent();
    assertThat(guests("anyone").refusal(NEAR, OWN, headers)).isEmpty();
  }

  @Test
  void aSocketWithoutAnAddressIsNotOfThisMachine() {
    SocketAddress file = SocketAddress.domainSocketAddress("/run/romworks.sock");
    assertThat(guests("this-machine").refusal(file, OWN, HEADERS)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"this-machine", "anyone"})
  void whoAsksByAnotherNameNeedsAKeyFromWhereverTheyAsk(String withoutKey) {
    Guests guests = guests(withoutKey);
    for (String own : new String[] {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"}) {
      assertThat(guests.refusal(NEAR, HostAndPort.create(own, 8080), HEADERS)).as(own).isEmpty();
    }
    assertThat(guests.refusal(NEAR, HostAndPort.create("evil.example", 8080), HEADERS)).isPresent();
    assertThat(guests.refusal(NEAR, null, HEADERS)).isPresent();
  }
}

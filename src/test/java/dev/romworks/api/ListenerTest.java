package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.HttpServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that a server listens where it is told to, and that it is known whether other machines
/// reach it there.
class ListenerTest {

  private static final ApiConfig CONFIG =
      new SmallRyeConfigBuilder()
          .withMapping(ApiConfig.class)
          .build()
          .getConfigMapping(ApiConfig.class);

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, false",
    "::, false",
    "192.168.1.5, false",
    "127.0.0.1, true",
    "::1, true",
    "localhost, true",
    "no.such.host.invalid, false"
  })
  void whereItListensIsKnown(String host, boolean isForThisMachineOnly) {
    for (boolean hasKeys : new boolean[] {true, false}) {
      Listener listener = new Listener(new NoKeys(hasKeys), CONFIG);
      HttpServerOptions http = new HttpServerOptions().setHost(host);
      HttpServerOptions https = new HttpServerOptions().setHost(host);
      listener.customizeHttpServer(http);
      listener.customizeHttpsServer(https);
      assertThat(http.getHost()).isEqualTo(host);
      assertThat(https.getHost()).isEqualTo(host);
      assertThat(listener.isForThisMachineOnly()).isEqualTo(isForThisMachineOnly);
    }
  }

  @Test
  void beforeItListensItTakesNobodyForOneOfThisMachine() {
    assertThat(new Listener(new NoKeys(false), CONFIG).isForThisMachineOnly()).isFalse();
  }
}

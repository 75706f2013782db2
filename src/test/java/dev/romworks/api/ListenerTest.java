package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Grant;
import dev.romworks.job.KeyStore;
import io.vertx.core.http.HttpServerOptions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that without a key no other machine is listened to, whatever the server is told.
class ListenerTest {

  private record Keys(boolean hasAny) implements KeyStore {

    @Override
    public Optional<Grant> find(String sha256) {
      return Optional.empty();
    }

    @Override
    public int queued(UUID key) {
      return 0;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, false, 127.0.0.1, true",
    "::, false, 127.0.0.1, true",
    "192.168.1.5, false, 127.0.0.1, true",
    "127.0.0.1, false, 127.0.0.1, true",
    "::1, false, ::1, true",
    "127.0.0.1, true, 127.0.0.1, true",
    "0.0.0.0, true, 0.0.0.0, false"
  })
  void withoutAKeyThisMachineAloneIsListenedTo(
      String told, boolean hasKeys, String listensOn, boolean isForThisMachineOnly) {
    Listener listener = new Listener(new Keys(hasKeys));
    HttpServerOptions http = new HttpServerOptions().setHost(told);
    HttpServerOptions https = new HttpServerOptions().setHost(told);
    listener.customizeHttpServer(http);
    listener.customizeHttpsServer(https);
    assertThat(http.getHost()).isEqualTo(listensOn);
    assertThat(https.getHost()).isEqualTo(listensOn);
    assertThat(listener.isForThisMachineOnly()).isEqualTo(isForThisMachineOnly);
  }

  @Test
  void beforeItListensItTakesNobodyForOneOfThisMachine() {
    assertThat(new Listener(new Keys(false)).isForThisMachineOnly()).isFalse();
  }
}

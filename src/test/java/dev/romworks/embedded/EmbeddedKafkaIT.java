package dev.romworks.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real broker, in its own JVM.
class EmbeddedKafkaIT {
  @TempDir private static Path folder;
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() {
    kafka = EmbeddedKafka.start(folder);
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void anAcknowledgedRecordSurvivesARestartAndAKill() throws Exception {
    String address = kafka.bootstrapServers();
    Topic topic = new Topic(address, "survivors");
    topic.create();
    topic.send("before the restart");
    kafka.restart();
    topic.send("before the kill");
    kafka.kill();
    kafka.restart();
    assertThat(kafka.bootstrapServers()).isEqualTo(address);
    assertThat(topic.read(2)).containsExactly("before the restart", "before the kill");
  }

  @Test
  void aShareGroupIsGivenARecordThatWasThereBeforeIt() throws Exception {
    Topic topic = new Topic(kafka.bootstrapServers(), "shared");
    topic.create();
    topic.letGroupBeginAtTheEarliest("workers");
    topic.send("job");
    assertThat(topic.take("workers")).containsExactly("job");
  }

  @Test
  void anUnusableFolderIsNamedInTheError(@TempDir Path elsewhere) throws Exception {
    Path file = Files.createFile(elsewhere.resolve("a-file"));
    assertThatThrownBy(() -> EmbeddedKafka.start(file.resolve("kafka")))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining("cannot write to " + file.resolve("kafka"));
  }

  @Test
  void aBrokerThatCannotStartSaysWhyInTheError(@TempDir Path elsewhere) throws Exception {
    Files.createDirectory(elsewhere.resolve("data"));
    assertThatThrownBy(() -> EmbeddedKafka.start(elsewhere))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining("ended at its start with exit status 1")
        .hasMessageContaining("meta.properties");
  }
}

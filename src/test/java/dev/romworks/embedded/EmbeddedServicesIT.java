package dev.romworks.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.embedded.EmbeddedServices.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both real servers in one data folder, which the tests hand on to each other as programs do.
class EmbeddedServicesIT {
  private static final Set<Service> BOTH = EnumSet.allOf(Service.class);
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private static Path folder;

  @Test
  void aKilledProgramsServersAreNoObstacleToTheNextProgram() throws Exception {
    long broker;
    long postmaster;
    try (Program program = Program.start(folder, BOTH)) {
      broker = pidIn("kafka/kafka.pid");
      postmaster = pidIn("postgres/data/postmaster.pid");
      program.sql().execute("drop table if exists legacy");
      program.sql().execute("create table legacy as select 'committed' as word");
      program.kill();
    }
    assertThat(isGoneSoon(broker)).isTrue();
    assertThat(ProcessHandle.of(postmaster)).isPresent();
    try (EmbeddedServices services = EmbeddedServices.start(folder, BOTH)) {
      assertThat(isGoneSoon(postmaster)).isTrue();
      Sql sql = Sql.of(services.postgres().orElseThrow());
      assertThat(sql.query("select word from legacy")).containsExactly("committed");
    }
  }

  @Test
  void aSecondProgramOnTheFolderIsRefusedAndToldWhoHasIt() throws Exception {
    try (Program first = Program.start(folder, Set.of())) {
      assertThatThrownBy(() -> EmbeddedServices.start(folder, BOTH))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContaining("is in use by process " + first.pid());
    }
  }

  @Test
  void theSameProgramIsRefusedASecondTimeAndStillHoldsTheFolder() throws Exception {
    try (EmbeddedServices _ = EmbeddedServices.start(folder, Set.of())) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> EmbeddedServices.start(folder, Set.of()))
            .hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
      }
      assertThatThrownBy(() -> Program.start(folder, Set.of()))
          .hasMessageContaining("ended before");
    }
  }

  @Test
  void killedServersComeBackOnTheirPorts() throws Exception {
    try (EmbeddedServices services = EmbeddedServices.start(folder, BOTH)) {
      EmbeddedKafka kafka = services.kafka().orElseThrow();
      EmbeddedPostgres postgres = services.postgres().orElseThrow();
      kafka.kill();
      postgres.kill();
      assertThat(Await.until(SOON, Sql.of(postgres)::answers)).isTrue();
      Topic topic = new Topic(kafka.bootstrapServers(), "after-" + System.nanoTime());
      topic.create();
      topic.send("back");
      assertThat(topic.read(1)).containsExactly("back");
    }
  }

  @Test
  void aServerStoppedOnPurposeIsNotTakenForDead() {
    try (EmbeddedServices services = EmbeddedServices.start(folder, Set.of(Service.POSTGRES))) {
      EmbeddedPostgres postgres = services.postgres().orElseThrow();
      postgres.stop();
      assertThat(postgres.child().hasDied()).isFalse();
      postgres.restart();
      postgres.kill();
      assertThat(postgres.child().fate()).isEqualTo("exit status 137");
    }
  }

  @Test
  void closeLeavesNoProcessAndLetsGoOfTheFolder() {
    EmbeddedServices services = EmbeddedServices.start(folder, BOTH);
    long broker = pidIn("kafka/kafka.pid");
    long postmaster = pidIn("postgres/data/postmaster.pid");
    EmbeddedPostgres postgres = services.postgres().orElseThrow();
    services.close();
    assertThatThrownBy(postgres::restart).hasMessageContaining("is closed");
    assertThat(isGoneSoon(broker)).isTrue();
    assertThat(isGoneSoon(postmaster)).isTrue();
    assertThat(folder.resolve("romworks.pid")).doesNotExist();
    EmbeddedServices.start(folder, Set.of()).close();
  }

  private static long pidIn(String file) {
    return PidFile.read(folder.resolve(file)).orElseThrow().pid();
  }

  private static boolean isGoneSoon(long pid) {
    return Await.until(SOON, () -> !isAlive(pid));
  }

  /// A zombie is dead: where no init reaps it, nobody may.
  private static boolean isAlive(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return false;
    }
  }
}

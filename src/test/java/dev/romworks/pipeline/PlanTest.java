package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.conversation;
import static dev.romworks.pipeline.Shell.in;
import static dev.romworks.pipeline.Shell.out;
import static dev.romworks.pipeline.Shell.plan;
import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Proves that what cannot work is refused before anything starts, and named.
class PlanTest {

  @Test
  void anEndThatNobodyHoldsIsRefused() {
    refused(() -> plan(stage("r", "", in("a"))), "r reads a, which nobody writes");
    refused(
        () -> plan(Map.of("a", new byte[0]), stage("r", "")), "a is given, but nobody reads it");
    refused(() -> plan(), "it has no stage");
  }

  @Test
  void anEndThatTwoHoldIsRefused() {
    refused(
        () -> plan(stage("w", "", out("a")), stage("v", "", out("a"))),
        "a has two writers, w and v");
    refused(() -> plan(stage("w", "", out("a")).writing("a")), "a has two writers, w and w");
    refused(
        () -> plan(stage("w", "", out("a")), stage("r", "", in("a")), stage("s", "", in("a"))),
        "a has two readers, r and s");
    refused(
        () -> plan(Map.of("a", new byte[0]), stage("w", "", out("a")), stage("r", "", in("a"))),
        "a is given, and w writes it");
    refused(() -> plan(stage("w", ""), stage("w", "")), "two stages are named w");
  }

  @Test
  void aCircleIsRefusedUnlessItIsAConversation() {
    Stage ping = stage("ping", "", in("b"), out("a"));
    Stage pong = stage("pong", "", in("a"), out("b"));
    Stage end = stage("end", "", in("c"));
    Stage start = stage("start", "", out("c"));
    refused(() -> plan(end, start, ping, pong), "ping, pong wait for each other in a circle");
    refused(
        () -> plan(stage("loop", "", in("a"), out("a"))), "loop wait for each other in a circle");
    assertThat(conversation(ping, pong).isDirect("a")).isTrue();
    assertThat(plan(end, start).isDirect("c")).isFalse();
  }

  @Test
  void aConversationThroughAnArgumentThatCannotTakeAFifoIsRefused() {
    Stage ping = stage("ping", "", in("b"), new Stage.Output("a", Carrier.SPOOL));
    Stage pong = stage("pong", "", in("a"), out("b"));
    refused(
        () -> conversation(ping, pong),
        "ping writes a by an argument that cannot take a FIFO, and pong listens to it there");
    Stage deaf = stage("deaf", "", new Stage.Input("a", Carrier.SPOOL), out("b"));
    refused(
        () -> conversation(stage("ping", "", in("b"), out("a")), deaf),
        "deaf reads a by an argument that cannot take a FIFO, and ping talks to it there");
  }

  @Test
  void theOrderOfStagesDoesNotMatter() {
    assertThat(plan(stage("r", "", in("a")), stage("w", "", out("a"))).writerOf("a"))
        .map(Stage::name)
        .contains("w");
  }

  private static void refused(ThrowingCallable making, String because) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a plan: ")
        .hasMessageContaining(because);
  }
}

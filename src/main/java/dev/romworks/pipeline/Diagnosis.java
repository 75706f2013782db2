package dev.romworks.pipeline;

import dev.romworks.pipeline.Blocked.Elsewhere;
import dev.romworks.pipeline.Blocked.OnChannel;
import dev.romworks.pipeline.Blocked.OnChild;
import dev.romworks.pipeline.Blocked.OnOwnPipe;
import dev.romworks.pipeline.Snapshot.ThreadState;
import dev.romworks.pipeline.Stall.Does;
import dev.romworks.pipeline.Stall.Kind;
import dev.romworks.pipeline.Stall.Wait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Explains a moment in which nothing moves: who waits for whom, and whether that can ever end.
///
/// Theory of operation. Each live thread is blocked in something, see [Blocked]. Where that is a
/// channel, the stage at its other end is the one that should act: so the stages make a graph in
/// which each has at most one arrow out. What the arrows lead to is the kind: to each other, a
/// cycle; to nobody, a missing writer or reader; to one that does not take what it should, a full
/// pipe; to one that waits for nothing in the plan, silence.
///
/// **A proof** needs more: that every thread of every live stage is blocked in a channel, in a pipe
/// of its own stage, or in a wait for a child, at least one of each stage in a channel, and that no
/// timer's signal may wake it. Two equal snapshots show that all of them were blocked at one and
/// the same moment, between the two. From there on only we could act, and we have nothing left to
/// do, or we would not have waited. So nothing will ever act again. A write to us is not part of a
/// proof: we always read. One thing cannot be seen: an alarm(2) that is not handled, so that it
/// will kill its process. A tool that does that on purpose is ended a little earlier, and as a
/// stall.
final class Diagnosis {

  private final Plan plan;
  private final Collection<StageProcess> processes;
  private final Channels channels;
  private final Map<Stage, Blocked> blocked = new LinkedHashMap<>(); // live stages, what says most
  private boolean provable = true;

  /// @param snapshot of all live stages
  Diagnosis(Plan plan, Collection<StageProcess> processes, Channels channels, Snapshot snapshot) {
    this.plan = plan;
    this.processes = processes;
    this.channels = channels;
    Map<String, String> identities = new LinkedHashMap<>();
    channels.addIdentities(identities);
    for (StageProcess process : processes) {
      if (process.isRunning()) {
        process.files().addIdentities(identities);
      }
    }
    for (StageProcess process : processes) {
      if (process.isRunning()) {
        look(process.stage(), snapshot, identities);
      }
    }
  }

  private void look(Stage stage, Snapshot snapshot, Map<String, String> identities) {
    List<Blocked> all = new ArrayList<>();
    for (ThreadState thread : snapshot.threads().getOrDefault(stage.name(), List.of())) {
      Blocked one = Blocked.of(thread, identities);
      all.add(one);
      provable &= !thread.mayBeWoken() && isUnanswerable(one) && !Proc.hasTimers(thread.pid());
    }
    provable &= all.stream().anyMatch(OnChannel.class::isInstance);
    Blocked most =
        all.stream()
            .min(Comparator.comparingInt(Diagnosis::rank))
            .orElse(new Elsewhere(Does.RUN, "is about to begin"));
    blocked.put(stage, most);
  }

  private static int rank(Blocked one) {
    return switch (one) {
      case OnChannel _ -> 0;
      case Elsewhere(Does does, _) -> does == Does.RUN ? 1 : 2;
      case OnOwnPipe _ -> 3;
      case OnChild _ -> 4;
    };
  }

  private boolean isUnanswerable(Blocked one) {
    return switch (one) {
      case OnChannel(Does does, String channel) -> !isWriting(does) || plan.isDirect(channel);
      case OnOwnPipe _, OnChild _ -> true;
      case Elsewhere _ -> false;
    };
  }

  private static boolean isWriting(Does does) {
    return does == Does.WRITE || does == Does.OPEN_WRITE;
  }

  /// Whether nothing can ever go on. Holds only if the snapshot was the same twice.
  boolean isProof() {
    return provable && !blocked.isEmpty();
  }

  Stall stall() {
    Set<Stage> circle = circle();
    Kind kind = circle.isEmpty() ? kind() : Kind.CYCLE;
    Predicate<Stage> decisive =
        switch (kind) {
          case CYCLE -> circle::contains;
          case SILENT -> stage -> !(blocked.get(stage) instanceof OnChannel);
          case MISSING_WRITER, MISSING_READER, FULL_PIPE -> stage -> kindOf(stage) == kind;
        };
    List<Stage> order = new ArrayList<>(blocked.keySet());
    order.sort(Comparator.comparingInt(stage -> decisive.test(stage) ? 0 : 1)); // stable
    return new Stall(kind, isProof(), order.stream().map(this::wait).toList());
  }

  /// What each live stage does.
  List<Wait> waits() {
    return blocked.keySet().stream().map(this::wait).toList();
  }

  /// The stages that wait for each other.
  private Set<Stage> circle() {
    for (Stage start : blocked.keySet()) {
      Set<Stage> way = new HashSet<>();
      Optional<Stage> next = Optional.of(start);
      while (next.isPresent() && way.add(next.get())) {
        next = blocked.containsKey(next.get()) ? partner(next.get()) : Optional.empty();
      }
      if (next.isPresent() && next.get().equals(start)) {
        return way;
      }
    }
    return Set.of();
  }

  private Kind kind() {
    return blocked.keySet().stream()
        .map(this::kindOf)
        .min(Comparator.naturalOrder())
        .orElse(Kind.SILENT);
  }

  private Kind kindOf(Stage stage) {
    if (!(blocked.get(stage) instanceof OnChannel(Does does, String channel))) {
      return Kind.SILENT;
    }
    return switch (does) {
      case OPEN_READ -> Kind.MISSING_WRITER;
      case OPEN_WRITE -> Kind.MISSING_READER;
      case WRITE -> isOpenAtOtherEnd(stage, channel) ? Kind.FULL_PIPE : Kind.MISSING_READER;
      case READ -> isOpenAtOtherEnd(stage, channel) ? Kind.SILENT : Kind.MISSING_WRITER;
      case SLEEP, STOPPED, RUN -> Kind.SILENT;
    };
  }

  /// Between two stages of which one is fed by us, we are the other end.
  private boolean isOpenAtOtherEnd(Stage stage, String channel) {
    return partner(stage)
        .filter(other -> channels.direct(channel).map(fifo -> fifo.wasOpenedBy(other)).orElse(true))
        .isPresent();
  }

  /// The stage that should act for this one to go on.
  private Optional<Stage> partner(Stage stage) {
    if (blocked.get(stage) instanceof OnChannel(Does does, String channel)) {
      return isWriting(does) ? plan.readerOf(channel) : plan.writerOf(channel);
    }
    return Optional.empty();
  }

  private Wait wait(Stage stage) {
    return switch (blocked.getOrDefault(stage, new OnChild())) {
      case OnChannel(Does does, String channel) ->
          new Wait(
              stage.name(),
              does,
              Optional.of(channel),
              partner(stage).map(Stage::name),
              because(stage, does, channel));
      case OnOwnPipe(Does does) ->
          new Wait(
              stage.name(), does, Optional.empty(), Optional.empty(), "no process of it goes on");
      case OnChild _ ->
          new Wait(
              stage.name(), Does.SLEEP, Optional.empty(), Optional.empty(), "waits for a child");
      case Elsewhere(Does does, String how) ->
          new Wait(stage.name(), does, Optional.empty(), Optional.empty(), how);
    };
  }

  private String because(Stage stage, Does does, String channel) {
    if (does == Does.OPEN_READ && !plan.isDirect(channel)) {
      return Stall.SERVED;
    }
    Optional<Stage> partner = partner(stage);
    if (partner.isEmpty()) {
      return "there is no more to come";
    }
    if (partner.get().equals(stage)) {
      return "that is for itself to " + (isWriting(does) ? "read" : "write");
    }
    Blocked other = blocked.get(partner.get());
    String name = partner.get().name();
    return other == null ? name + " " + fate(partner.get(), channel) : name + " " + how(other);
  }

  private static String how(Blocked other) {
    return switch (other) {
      case OnChannel(Does does, String channel) ->
          switch (does) {
            case OPEN_READ -> "waits to open %s for reading".formatted(channel);
            case OPEN_WRITE -> "waits to open %s for writing".formatted(channel);
            case READ -> "waits to read " + channel;
            case WRITE -> "waits to write " + channel;
            case SLEEP, STOPPED, RUN -> "waits";
          };
      case OnOwnPipe _ -> "waits for a process of its own";
      case OnChild _ -> "waits for a child";
      case Elsewhere(_, String how) -> how;
    };
  }

  private String fate(Stage stage, String channel) {
    boolean opened = channels.direct(channel).map(fifo -> fifo.wasOpenedBy(stage)).orElse(true);
    return processes.stream()
            .filter(process -> process.stage().equals(stage))
            .map(process -> ended(process.exit()))
            .findFirst()
            .orElse("was not started")
        + (opened ? "" : " without opening it");
  }

  private static String ended(@Nullable Exit exit) {
    return switch (exit) {
      case null -> "was not started";
      case Exit.Exited(int code) -> "exited " + code;
      case Exit.Signaled(int signal) -> "was ended by signal " + signal;
      case Exit.OutOfMemory _ -> "was ended for the memory that it wanted";
      case Exit.OutOfCpu _ -> "was ended for the processor time that it used";
    };
  }
}

package dev.romworks.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The processes of one stage: the one that was started, the sandbox's root, and all that came from
/// them. A kill is complete: [#bury] returns when each of them is dead and reaped.
final class Family {

  private static final long TICK_NANOS = 1_000_000;
  private static final Duration DEATH_LIMIT = Duration.ofSeconds(5);
  private static final int ROOM = 16; // what ends while it is listed must not hide too many

  private final EventLoop loop;
  private final Command command;
  private final int started;
  private final Supplier<String> report;
  private final int most;

  /// @param started the process that was started by this command
  /// @param report what the sandbox has told so far
  /// @param processes how many it may have
  Family(EventLoop loop, Command command, int started, Supplier<String> report, int processes) {
    this.most = 2 * processes + ROOM;
    this.loop = loop;
    this.command = command;
    this.started = started;
    this.report = report;
  }

  /// How it ended.
  ///
  /// @param exit of the process that was started
  /// @param cpu of all
  /// @param peakBytes the most memory that one of them had; null if nobody has counted
  record End(Exit exit, Duration cpu, @Nullable Long peakBytes) {}

  /// Whether it is known where it begins. A sandbox that is killed before that could not be seen to
  /// be empty.
  boolean isRootKnown() {
    return root().isPresent();
  }

  /// The process that all of it descends from.
  OptionalInt root() {
    return loop.sandbox().root(started, report.get());
  }

  private List<Integer> survivors() {
    return loop.sandbox().survivors(started, command);
  }

  /// Reaps those of it that have ended after who started them: nobody else would.
  ///
  /// @return the time that they have used
  Duration reapOrphans() throws IOException {
    Duration cpu = Duration.ZERO;
    for (int orphan : survivors()) {
      if (Proc.isDead(orphan) && loop.spawner().reap(orphan) instanceof Spawner.Ended ended) {
        cpu = cpu.plus(ended.cpu());
      }
    }
    return cpu;
  }

  /// Its live tools, with what they started; not all of those that are far too many. To be asked
  /// only as long as the started one lives.
  List<Integer> tools() {
    List<Integer> tools = new ArrayList<>();
    OptionalInt root = root();
    if (root.isPresent()) {
      if (root.getAsInt() == started) {
        tools.add(started);
      }
      Proc.addDescendants(root.getAsInt(), tools, most);
      for (int orphan : survivors()) {
        if (!Proc.isDead(orphan) && tools.size() <= most) {
          tools.add(orphan);
          Proc.addDescendants(orphan, tools, most);
        }
      }
    }
    return tools;
  }

  /// Sends the signal that ends all of it; [#bury] must follow.
  void kill() {
    loop.spawner().kill(started);
    OptionalInt root = root();
    if (root.isPresent() && Proc.parent(root.getAsInt()).equals(Optional.of(started))) {
      loop.spawner().kill(root.getAsInt()); // it may not have tied itself to the other yet
    }
  }

  /// Takes the exit statuses of all of it, waiting for each, and ends what outlived the started
  /// one, which has ended or was killed.
  ///
  /// @throws IOException if one does not die
  End bury() throws IOException {
    loop.spawner().kill(started); // with its group: listing what forks and forks has no end
    Spawner.Ended first =
        awaitEnd(started)
            .orElseThrow(() -> new IOException("another one took the process " + started));
    OptionalInt root = root();
    Optional<Spawner.Ended> second = Optional.empty();
    if (root.isPresent() && root.getAsInt() != started) {
      second = endRoot(root.getAsInt());
    }
    endSurvivors();
    Duration cpu = first.cpu().plus(second.map(Spawner.Ended::cpu).orElse(Duration.ZERO));
    // what was started shared our own memory until it became another program: it tells ours
    return new End(first.exit(), cpu, second.map(Spawner.Ended::peakBytes).orElse(null));
  }

  /// With the started one gone, the sandbox is over, and its root is a child of ours, unless the
  /// other one has reaped it.
  private Optional<Spawner.Ended> endRoot(int root) throws IOException {
    return switch (loop.spawner().reap(root)) {
      case Spawner.Ended ended -> Optional.of(ended);
      case Spawner.NotOurs _ -> Optional.empty();
      case Spawner.Running _ -> {
        loop.spawner().kill(root);
        yield awaitEnd(root);
      }
    };
  }

  /// @return empty if another process took its exit status already
  private Optional<Spawner.Ended> awaitEnd(int process) throws IOException {
    int pidfd = Kernel.NONE;
    boolean dead = false;
    try {
      // counted in turns: while the machine stands still, nothing can die
      for (long waited = 0; waited < DEATH_LIMIT.toNanos(); waited += TICK_NANOS) {
        switch (loop.spawner().reap(process)) {
          case Spawner.Ended ended -> {
            return Optional.of(ended);
          }
          case Spawner.NotOurs _ -> {
            return Optional.empty();
          }
          case Spawner.Running _ -> {
            pidfd = pidfd == Kernel.NONE ? pidfd(process) : pidfd;
            // who is dead and not to be had is traced: its tracer must let go of it first
            dead |= loop.kernel().awaitReadable(dead ? Kernel.NONE : pidfd, TICK_NANOS);
          }
        }
      }
      throw notDead(process);
    } finally {
      loop.kernel().close(pidfd);
    }
  }

  /// With which the end is seen at once, or none: then it is seen at the next tick.
  private int pidfd(int process) {
    try {
      return loop.spawner().pidfd(process);
    } catch (IOException _) {
      return Kernel.NONE; // no descriptor is left, and the dead must be buried all the same
    }
  }

  /// Their groups first: who dies with all of its group starts no other, and one by one those that
  /// fork and fork are never caught. Only children of ours are ended, whose ids are theirs until we
  /// reap them; what they have started is ours the next time.
  private void endSurvivors() throws IOException {
    long giveUp = System.nanoTime() + DEATH_LIMIT.toNanos();
    for (List<Integer> left = survivors(); !left.isEmpty(); left = survivors()) {
      if (System.nanoTime() > giveUp) {
        throw notDead(left.getFirst());
      }
      loop.spawner().killGroupsOf(left);
      left.forEach(loop.spawner()::kill);
      for (int each : left) {
        awaitEnd(each);
      }
    }
  }

  private static IOException notDead(int process) {
    return new IOException("process %d is not dead after %s".formatted(process, DEATH_LIMIT));
  }
}

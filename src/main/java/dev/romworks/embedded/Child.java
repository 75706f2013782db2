package dev.romworks.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/// One server process that is to run until it is stopped on purpose.
///
/// What is wanted (`wish`) is kept apart from what is (`process`), and only the holder of `turn`
/// changes the second. So a child that runs no more though it is wanted has died by itself, which
/// is all that supervision needs to know; and a stop that comes in the middle of a start is seen by
/// the start, which then ends what it has begun.
final class Child {
  /// How a server is begun, recognised as ready, and ended.
  interface Program {
    /// The server's name, for messages.
    String name();

    /// The longest time from `launch` until `isReady`.
    Duration startLimit();

    /// Begins the server's process, and answers at once.
    Process launch() throws IOException;

    boolean isReady(Process process);

    /// Ends the process, kindly if it lets itself be asked; when this returns it is gone.
    void end(Process process);

    /// The last lines that the server wrote.
    String lastWords();
  }

  private enum Wish {
    STOPPED,
    RUNNING,
    CLOSED
  }

  private static final Duration KILL_LIMIT = Duration.ofSeconds(5);

  private final Program program;
  private final AtomicReference<Wish> wish = new AtomicReference<>(Wish.STOPPED);
  private final ReentrantLock turn = new ReentrantLock();
  private volatile Optional<Process> process = Optional.empty();

  Child(Program program) {
    this.program = program;
  }

  String name() {
    return program.name();
  }

  /// Starts the server unless it runs, and returns when it is ready.
  void start() {
    turn.lock();
    try {
      wish.compareAndSet(Wish.STOPPED, Wish.RUNNING);
      run();
    } finally {
      turn.unlock();
    }
  }

  /// Starts the server again if it died by itself.
  void revive() {
    turn.lock();
    try {
      if (hasDied()) {
        run();
      }
    } finally {
      turn.unlock();
    }
  }

  /// Whether the server is wanted and has been started, but runs no more.
  boolean hasDied() {
    return wish.get() == Wish.RUNNING && process.isPresent() && !isAlive();
  }

  /// How the last process ended, for messages.
  String fate() {
    return process
        .filter(last -> !last.isAlive())
        .map(last -> "exit status " + last.exitValue())
        .orElse("running");
  }

  void stop() {
    wish.compareAndSet(Wish.RUNNING, Wish.STOPPED);
    end();
  }

  /// Stops the server for good: it cannot be started again.
  void close() {
    wish.set(Wish.CLOSED);
    end();
  }

  /// Ends the process by SIGKILL, as a crash would.
  void kill() {
    process.ifPresent(Child::killAndReap);
  }

  static void killAndReap(Process process) {
    process.destroyForcibly();
    Await.until(KILL_LIMIT, () -> !process.isAlive());
  }

  private void end() {
    turn.lock();
    try {
      process.filter(Process::isAlive).ifPresent(program::end);
    } finally {
      turn.unlock();
    }
  }

  private void run() {
    if (wish.get() == Wish.CLOSED) {
      throw new EmbeddedStartException(name() + " is closed");
    }
    if (isAlive()) {
      return;
    }
    Process begun = launch();
    process = Optional.of(begun);
    Await.until(program.startLimit(), () -> isSettled(begun));
    if (wish.get() != Wish.RUNNING || !begun.isAlive() || !program.isReady(begun)) {
      throw failure(begun);
    }
  }

  private boolean isAlive() {
    return process.filter(Process::isAlive).isPresent();
  }

  private Process launch() {
    try {
      return program.launch();
    } catch (IOException e) {
      throw new EmbeddedStartException(name() + " did not start: " + e.getMessage(), e);
    }
  }

  private boolean isSettled(Process begun) {
    return wish.get() != Wish.RUNNING || !begun.isAlive() || program.isReady(begun);
  }

  private EmbeddedStartException failure(Process begun) {
    String what = reason(begun);
    if (begun.isAlive()) {
      program.end(begun);
    }
    return new EmbeddedStartException(
        "%s %s; its last words:%n%s".formatted(name(), what, program.lastWords()));
  }

  private String reason(Process begun) {
    if (!begun.isAlive()) {
      return "ended at its start with " + fate();
    }
    if (wish.get() != Wish.RUNNING || Thread.currentThread().isInterrupted()) {
      return "was stopped while it started";
    }
    return "was not ready after " + program.startLimit().toSeconds() + " s";
  }
}

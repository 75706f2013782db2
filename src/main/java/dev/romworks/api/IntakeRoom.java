package dev.romworks.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/// The memory in which submissions stand from their first byte until they are stored, all of them
/// together. Without this bound, many large ones that come slowly would take all that there is.
///
/// What is counted is a body's bytes, those that it unpacks to, and a hundred for each token of its
/// JSON. Reading a long text of JSON takes eight times its bytes for a moment (measured: 7.8), and
/// nothing else more, so by default the bound is a sixteenth of the heap. One of the largest always
/// fits.
@ApplicationScoped
class IntakeRoom {

  private static final int PART_OF_HEAP = 16;

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  IntakeRoom(ApiConfig config) {
    this.most =
        Math.max(
            config.intakeBytes().orElse(Runtime.getRuntime().maxMemory() / PART_OF_HEAP),
            (long) config.maxSubmissionBytes()
                + config.maxUnpackedBytes()
                + CountedTokens.BYTES * CountedTokens.most(config));
  }

  /// What one submission takes of it; empty at first, and given back when it is closed.
  Share share() {
    return new Share(most);
  }

  /// The part of one that is bounded by something else.
  Share unbounded() {
    return new Share(Long.MAX_VALUE);
  }

  /// One submission's part.
  final class Share implements AutoCloseable {

    private final long bound;
    private long mine;

    private Share(long bound) {
      this.bound = bound;
    }

    /// @throws HttpProblem 429 if there is no room for these bytes now, 413 if there never is
    void take(long bytes) {
      if (mine + bytes > bound) {
        throw Problems.tooLarge("All of it together needs more room than there is.");
      }
      if (taken.addAndGet(bytes) > bound) {
        taken.addAndGet(-bytes);
        throw Problems.noRoom();
      }
      mine += bytes;
    }

    @Override
    public void close() {
      taken.addAndGet(-mine);
      mine = 0;
    }
  }
}

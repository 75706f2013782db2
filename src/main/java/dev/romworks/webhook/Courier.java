package dev.romworks.webhook;

import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.webhook.Destinations.Refused;
import dev.romworks.webhook.Post.Letter;
import dev.romworks.webhook.Reply.Silent;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Makes one try: looks its name up, and sends what is to be told, signed. All of it within the
/// time that a try may take.
final class Courier implements AutoCloseable {

  private final Destinations destinations;
  private final Post post;
  private final Duration timeout;

  /// A look-up cannot be interrupted, so it has a thread that can be left behind; the system gives
  /// each up by itself, after a time.
  private final ExecutorService lookUps =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().name("webhook-name-", 0).daemon().factory());

  private final Semaphore threads;

  Courier(Destinations destinations, Post post, WebhookConfig config) {
    this.destinations = destinations;
    this.post = post;
    this.timeout = config.timeout();
    this.threads = new Semaphore(2 * config.atOnce()); // half of them may have been left behind
  }

  /// Makes a try.
  ///
  /// @param at the time that it tells
  Reply send(Call call, Instant at) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    try {
      Destination to = Destination.parse(call.target().url().toString());
      List<InetAddress> addresses = addresses(to, end);
      InetAddress address = addresses.get(call.number() % addresses.size()); // another each time
      Duration left = Duration.ofNanos(end - System.nanoTime());
      return post.send(new Letter(to, address, headers(call, at), call.body()), left);
    } catch (Refused | IllegalArgumentException e) {
      return new Silent("not called: " + e.getMessage());
    } catch (TimeoutException _) {
      return new Silent("its name was not found in time");
    }
  }

  private List<InetAddress> addresses(Destination to, long end)
      throws Refused, TimeoutException, InterruptedException {
    if (!threads.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException("too many names are looked up");
    }
    try {
      return lookUps
          .submit(() -> {
            try {
              return destinations.addresses(to);
            } finally {
              threads.release();
            }
          })
          .get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw new IllegalStateException("cannot look up", e);
    }
  }

  /// What Standard Webhooks asks for.
  private static Map<String, String> headers(Call call, Instant at) {
    String id = call.delivery().toString();
    return Map.of(
        "content-type",
        "application/json",
        "user-agent",
        "Romworks",
        "webhook-id",
        id,
        "webhook-timestamp",
        String.valueOf(at.getEpochSecond()),
        "webhook-signature",
        Signature.of(call.target().secret(), id, at, call.body()));
  }

  @Override
  public void close() {
    lookUps.shutdown();
    post.close();
  }
}

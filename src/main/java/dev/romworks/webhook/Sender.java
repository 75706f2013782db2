package dev.romworks.webhook;

import dev.romworks.job.StoreUnavailable;
import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookOutbox;
import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.job.WebhookOutbox.Next;
import dev.romworks.job.WebhookOutbox.Room;
import dev.romworks.job.WebhookTry;
import dev.romworks.webhook.Reply.Answered;
import dev.romworks.webhook.Reply.Cut;
import dev.romworks.webhook.Reply.Silent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Sends what webhooks are to be told, when it is due. Takes as much from the store as it has hands
/// for, and has it for a lease: any number of processes share the work, and what one had that died
/// is another's when the lease runs out. A receiver that was told may so be told again, under the
/// same id.
///
/// Nobody is held up by others' receivers that are slow or dead, and take the whole time of each
/// try, however many they are and however much they are to be told: no tenant has more than a
/// quarter of the hands, a webhook that is not known to be well has one, and all such together have
/// half of them, and half of what their tenant has.
final class Sender implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final Duration MARGIN = Duration.ofSeconds(30); // of a lease beyond a try
  private static final Duration PATIENCE = Duration.ofSeconds(5); // with all that goes on, together
  private static final Duration GIVING_BACK = Duration.ofSeconds(2);
  private static final Duration BREATH = Duration.ofMillis(20); // tries end by the hundred

  /// How many tries' ends are kept at once: the connections to the store are for jobs.
  private static final int KEEPING = 4;

  private final WebhookOutbox outbox;
  private final Optional<Courier> courier;
  private final Ends ends;
  private final WebhookConfig config;
  private final Set<Call> inHand = ConcurrentHashMap.newKeySet();
  private final ExecutorService tries = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore rung = new Semaphore(0);
  private final Semaphore keeping = new Semaphore(KEEPING);
  private final Thread thread = Thread.ofPlatform().name("webhooks").unstarted(this::run);
  private volatile boolean isStopping;
  private boolean isTroubled;
  private long nextLook = System.nanoTime();

  /// @param courier none: writes down who is to be told, and leaves it to others to send it
  Sender(WebhookOutbox outbox, Optional<Courier> courier, Schedule schedule, WebhookConfig config) {
    this.outbox = outbox;
    this.courier = courier;
    this.ends =
        new Ends(schedule, InstantSource.system(), config.timeout().dividedBy(3)); // usually 5 s
    this.config = config;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!isStopping) {
        tryRound();
        Thread.sleep(BREATH);
        boolean _ = rung.tryAcquire(config.sweep().toNanos(), TimeUnit.NANOSECONDS);
        int _ = rung.drainPermits();
      }
    } catch (InterruptedException e) {
      // stopping
    }
  }

  private void tryRound() {
    try {
      look();
      take();
      isTroubled = false;
    } catch (StoreUnavailable e) {
      if (!isTroubled) {
        LOG.warnf("webhooks wait, tries every %s: %s", config.sweep(), e.getMessage());
      }
      isTroubled = true;
    } catch (RuntimeException e) {
      LOG.error("webhooks cannot be told; tries again", e);
    }
  }

  /// Now and then, for rounds come one upon the other when tries end; but at once if there is more.
  private void look() {
    if (System.nanoTime() - nextLook >= 0) {
      int most = Math.max(outbox.fanOut(), outbox.clearAway());
      boolean isMore = most >= WebhookOutbox.CHUNK;
      nextLook = System.nanoTime() + (isMore ? 0 : config.sweep().toNanos());
      if (isMore) {
        rung.release();
      }
    }
  }

  private void take() {
    int free = config.atOnce() - inHand.size();
    if (free > 0 && !isStopping) {
      for (Call call : outbox.take(config.timeout().plus(MARGIN), room(free))) {
        inHand.add(call);
        tries.execute(() -> carry(call));
      }
    }
  }

  private Room room(int free) {
    Map<WebhookId, Integer> busy =
        inHand.stream()
            .collect(
                Collectors.groupingBy(it -> it.target().webhook(), Collectors.summingInt(_ -> 1)));
    int quarter = Math.max(1, config.atOnce() / 4);
    int half = Math.max(1, config.atOnce() / 2);
    return new Room(free, config.atOnceEach(), quarter, half, busy);
  }

  /// One try, from its beginning to what comes after. When it ends there is a hand free.
  private void carry(Call call) {
    try {
      tell(call);
    } catch (StoreUnavailable e) {
      LOG.warnf(
          "webhook %s: what became of %s is not known, it will be sent again: %s",
          call.target().webhook(), call.delivery(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(
          e, "webhook %s: cannot keep what became of %s", call.target().webhook(), call.delivery());
    } finally {
      inHand.remove(call);
      rung.release();
    }
  }

  private void tell(Call call) {
    long began = System.nanoTime();
    Reply reply = reply(call);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Next next = ends.next(call, reply, took);
    keeping.acquireUninterruptibly();
    try {
      if (outbox.end(call, end(reply, took), next)) {
        log(call, next);
      }
    } finally {
      keeping.release();
    }
  }

  /// What fails through an error of ours is tried as often as what fails through theirs.
  private Reply reply(Call call) {
    try {
      return courier.orElseThrow().send(call, Instant.now());
    } catch (InterruptedException _) {
      return new Cut();
    } catch (RuntimeException e) {
      LOG.errorf(e, "webhook %s: cannot send %s", call.target().webhook(), call.delivery());
      return new Silent("an error of ours");
    }
  }

  private static WebhookTry.End end(Reply reply, Duration took) {
    return switch (reply) {
      case Answered(int status, String said, _) ->
          new WebhookTry.End(took, OptionalInt.of(status), said);
      case Silent(String why) -> new WebhookTry.End(took, OptionalInt.empty(), why);
      case Cut _ -> new WebhookTry.End(took, OptionalInt.empty(), "given back: its sender ends");
    };
  }

  private static void log(Call call, Next next) {
    String webhook = call.target().webhook().toString();
    switch (next) {
      case Next.Done _ -> LOG.debugf("webhook %s: %s is delivered", webhook, call.delivery());
      case Next.Again(Duration pause) ->
          LOG.debugf("webhook %s: %s is tried again in %s", webhook, call.delivery(), pause);
      case Next.Never _ -> LOG.infof("webhook %s: %s is given up", webhook, call.delivery());
      case Next.Gone _ -> LOG.infof("webhook %s is disabled: its receiver is gone", webhook);
      case Next.Back _ -> LOG.debugf("webhook %s: %s is given back", webhook, call.delivery());
    }
  }

  /// Takes nothing more, waits a while for what it has in hand, and gives the rest back.
  @Override
  public void close() {
    isStopping = true;
    rung.release();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
      tries.shutdown();
      if (!tries.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        tries.shutdownNow();
        boolean _ = tries.awaitTermination(GIVING_BACK.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tries.shutdownNow();
    }
    courier.ifPresent(Courier::close);
  }
}

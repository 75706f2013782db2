package dev.romworks.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Proves that an archive in which anything was changed comes out as files or is refused as
/// [BadArchive], and nothing else, in little time and memory.
@Timeout(60)
class ArchiveMutationsTest {

  private static final Duration FOR = Duration.ofMillis(2500);
  private static final long SEED = 20_261_124;
  private static final int MOST = 1 << 20;
  private static final long MOST_ALLOCATED = 8 << 20;
  private static final Duration SLOW = Duration.ofSeconds(2); // a pause of this machine is not
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Takes up to 1 MiB, as the API takes so many bytes.
  private static final class Bounded implements Archive.Sink {

    private int left = MOST;

    @Override
    public void file(String name, long declaredBytes, InputStream content) throws IOException {
      if (declaredBytes > left) {
        throw new TooManyEntries(MOST);
      }
      left -= content.readNBytes((int) declaredBytes).length;
      assertThat(content.read()).isEqualTo(-1);
    }

    @Override
    public void folder(String name) {}
  }

  @Test
  void whateverIsChangedIsTakenOrRefused() throws IOException {
    List<byte[]> good = List.copyOf(ArchiveTest.good().values());
    Random random = new Random(SEED);
    Map<String, Integer> seen = new TreeMap<>();
    long end = System.nanoTime() + FOR.toNanos();
    while (System.nanoTime() < end) {
      byte[] archive = changed(good.get(random.nextInt(good.size())), random);
      if (random.nextBoolean() && TarHeader.isOne(archive)) {
        archive = withSoundHeaders(archive, random);
      }
      seen.merge(outcome(archive), 1, Integer::sum);
    }
    assertThat(seen.keySet()).as("outcomes").hasSizeGreaterThan(10).contains("taken");
  }

  private static String outcome(byte[] archive) throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    String outcome = "taken";
    try {
      Archive.of(archive, 100).unpack(new Bounded());
    } catch (BadArchive e) {
      String message = String.valueOf(e.getMessage());
      outcome = message.substring(message.lastIndexOf(':') + 1);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(Arrays.toString(archive), e);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SLOW);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    return outcome;
  }

  /// In each, another byte, and its checksum right again; packed, or not.
  private static byte[] withSoundHeaders(byte[] tar, Random random) {
    for (int at = 0; at + TarHeader.BLOCK <= tar.length; at += TarHeader.BLOCK) {
      if (TarHeader.isOne(Arrays.copyOfRange(tar, at, at + TarHeader.BLOCK))) {
        int field = List.of(0, 124, 156, 257, 345).get(random.nextInt(5));
        tar[at + field + random.nextInt(12)] = (byte) "0123\0/xgLKS5".charAt(random.nextInt(12));
        Archives.check(tar, at);
      }
    }
    return random.nextBoolean() ? tar : Archives.gzip(tar);
  }

  private static byte[] changed(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = place(bytes.length, random);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) -random.nextInt(2));
        case 3 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 4 -> System.arraycopy(bytes, at, bytes, place(at + 1, random), bytes.length - at);
        case 5 ->
            bytes =
                Archives.join(
                    Arrays.copyOf(bytes, at), Arrays.copyOfRange(good, at / 2, good.length));
        default -> throw new IllegalStateException();
      }
    }
    return bytes;
  }

  /// Rather near the beginning or the end, where headers are.
  private static int place(int length, Random random) {
    int bound = random.nextBoolean() ? length : Math.min(length, 600);
    int at = random.nextInt(bound);
    return random.nextBoolean() ? at : length - 1 - at;
  }
}

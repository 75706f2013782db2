package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Job;
import dev.romworks.trial.HostileCase.Request;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Object files that no assembler wrote, row 21: a sound one, spoiled. Its form is rgbds(5):
/// "RGB9", then revision, and the numbers of symbols, sections and nodes, 32 bits each.
final class HostileObjects {

  private static final String MAIN = "SECTION \"main\", ROM0[$100]\nMain:: jp Lib\n";
  private static final List<Integer> COUNTS = List.of(8, 12, 16);
  private static final List<Integer> VALUES = List.of(0x7fffffff, -1, 0, 0x01000000);
  private static final Wanted REFUSED = Wanted.of("failed", "crashed", "memory-exceeded");
  private static final int STEP = 16; // bytes

  private HostileObjects() {}

  /// @param object a sound one, of `examples/hostile/lib.asm`
  /// @param mutations how many
  static Stream<HostileCase> all(byte[] object, int mutations) {
    Wanted any =
        Wanted.of(
            "succeeded", "failed", "crashed", "memory-exceeded", "cpu-exceeded", "output-exceeded");
    List<Request> cuts =
        IntStream.iterate(0, at -> at < object.length, at -> at + STEP)
            .mapToObj(at -> job(Arrays.copyOf(object, at)))
            .toList();
    List<Request> mutants =
        IntStream.range(0, mutations).mapToObj(seed -> job(mutated(object, seed))).toList();
    return Stream.of(
            Stream.of(
                HostileCase.of(21, "an object, no fault", job(object), Wanted.of("succeeded"))),
            COUNTS.stream()
                .map(at ->
                    new HostileCase(21, "counts at byte " + at, counts(object, at), any, false)),
            Stream.of(
                new HostileCase(21, "an object, cut off", cuts, REFUSED, false),
                new HostileCase(21, mutations + " mutations of an object", mutants, any, false)))
        .flatMap(cases -> cases);
  }

  private static Request job(byte[] object) {
    String base64 = Base64.getEncoder().encodeToString(object);
    return new Job(
        Map.of(
            "sources",
            Map.of("main.asm", Map.of("text", MAIN), "lib.o", Map.of("base64", base64)),
            "options",
            Map.of("objects", List.of("lib.o"))));
  }

  private static List<Request> counts(byte[] object, int at) {
    return VALUES.stream()
        .map(value -> {
          byte[] spoiled = object.clone();
          put(spoiled, at, value);
          return job(spoiled);
        })
        .toList();
  }

  private static void put(byte[] object, int at, int value) {
    ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
  }

  /// Up to four bytes, numbers or ends of it changed; the same for the same seed.
  private static byte[] mutated(byte[] object, long seed) {
    Random random = new Random(seed);
    byte[] mutant = object.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(mutant.length - Integer.BYTES);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        case 1 -> mutant[at] = (byte) random.nextInt();
        case 2 -> put(mutant, at, VALUES.get(random.nextInt(VALUES.size())));
        default -> put(mutant, at, random.nextInt(object.length));
      }
    }
    return mutant;
  }
}

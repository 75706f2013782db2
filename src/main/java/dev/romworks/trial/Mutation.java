package dev.romworks.trial;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Spoils sound input a little, so that it gets past the first check and on to what comes after it.
/// The same seed and iteration spoil the same in the same way.
public final class Mutation {

  private static final int MAX_EDITS = 6;
  private static final int MAX_CHUNK = 64;
  private static final int MAX_REPEATS = 2_000;

  /// Where counts, lengths and offsets go wrong.
  private static final int[] NUMBERS = {
    0, 1, -1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fff_ffff, 0x8000_0000
  };

  /// What ends, quotes, escapes or nests something in one of the formats.
  private static final byte[] SIGNS = {
    0,
    7,
    8,
    '\t',
    '\n',
    '\r',
    0x1b,
    ' ',
    '"',
    '\'',
    '\\',
    '/',
    '.',
    ':',
    ',',
    ';',
    '-',
    '@',
    '%',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '=',
    '0',
    '9',
    0x7f,
    (byte) 0x80,
    (byte) 0xc0,
    (byte) 0xff
  };

  private final RandomGenerator random;
  private final int maxBytes;

  /// @param maxBytes of what comes of it
  public Mutation(long seed, long iteration, int maxBytes) {
    random = new SplittableRandom(new SplittableRandom(seed).nextLong() + iteration);
    this.maxBytes = maxBytes;
  }

  /// One of several.
  public <T> T choose(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// A number from 0, and below a bound.
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /// A sound input with one to six edits.
  ///
  /// @param other another sound input, of which parts may be taken
  public byte[] of(byte[] sound, byte[] other) {
    byte[] bytes = sound.clone();
    for (int edits = 1 + random.nextInt(MAX_EDITS); edits > 0; edits--) {
      bytes = edited(bytes, other);
    }
    return bytes;
  }

  private byte[] edited(byte[] bytes, byte[] other) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(MAX_CHUNK));
    byte[] chunk = Arrays.copyOfRange(bytes, at, end);
    return switch (random.nextInt(9)) {
      case 0 -> bitFlipped(bytes);
      case 1 -> replaced(bytes, at, end, new byte[0]);
      case 2 -> replaced(bytes, at, Math.min(bytes.length, at + 1), sign());
      case 3 -> replaced(bytes, at, at, sign());
      case 4 -> replaced(bytes, at, Math.min(bytes.length, at + 4), number(bytes.length));
      case 5 -> replaced(bytes, at, at, part(other));
      case 6 -> replaced(bytes, at, end, part(bytes));
      case 7 -> replaced(bytes, at, at, repeated(chunk));
      default -> Arrays.copyOf(bytes, random.nextInt(8) == 0 ? at : bytes.length);
    };
  }

  private byte[] bitFlipped(byte[] bytes) {
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] sign() {
    return new byte[] {SIGNS[random.nextInt(SIGNS.length)]};
  }

  /// Four bytes, little-endian, as object files and ZIP have them; or digits.
  private byte[] number(int length) {
    int number =
        random.nextInt(4) == 0
            ? length - 2 + random.nextInt(5)
            : NUMBERS[random.nextInt(NUMBERS.length)];
    return random.nextInt(4) == 0
        ? Integer.toString(number).getBytes(StandardCharsets.US_ASCII)
        : ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  private byte[] part(byte[] whole) {
    int from = random.nextInt(whole.length + 1);
    return Arrays.copyOfRange(
        whole, from, from + random.nextInt(Math.min(whole.length - from, 4 * MAX_CHUNK) + 1));
  }

  private byte[] repeated(byte[] chunk) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 1 << random.nextInt(32 - Integer.numberOfLeadingZeros(MAX_REPEATS)); i > 0; i--) {
      all.writeBytes(chunk);
    }
    return all.toByteArray();
  }

  private byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, from);
    all.writeBytes(by);
    all.write(bytes, to, bytes.length - to);
    return all.size() <= maxBytes ? all.toByteArray() : Arrays.copyOf(all.toByteArray(), maxBytes);
  }
}

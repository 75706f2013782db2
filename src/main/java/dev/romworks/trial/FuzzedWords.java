package dev.romworks.trial;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.Inert;
import dev.romworks.job.LogText;
import dev.romworks.toolchain.Diagnostics;
import dev.romworks.toolchain.Findings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What tools wrote to standard error, spoiled, and read by each parser of diagnostics, in this
/// process: no exception, no long time whatever the length, and a result that is bounded and inert.
final class FuzzedWords implements FuzzTarget {

  private static final List<String> TOOLS = List.of("rgbasm", "rgblink", "rgbfix", "cc65", "nasm");
  private static final int SHORT = 64 << 10;
  private static final int ONE_IN = 40; // that is as long as a log may be
  private static final int MIN_LONG = 256 << 10;
  private static final int MAX_LONG = 4 << 20;
  private static final int MAX_DIAGNOSTICS = 1_001;
  private static final int MAX_CHARS = (1 << 20) + 100;
  private static final Duration LIMIT = Duration.ofSeconds(10); // for a machine that is busy

  private final List<byte[]> sound;

  FuzzedWords() {
    sound = TOOLS.stream().map(FuzzedWords::recorded).toList();
  }

  private static byte[] recorded(String tool) {
    String name = "/trial/" + tool + ".txt";
    try (InputStream words =
        Objects.requireNonNull(FuzzedWords.class.getResourceAsStream(name), name)) {
      return words.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String kind() {
    return "words";
  }

  @Override
  public byte[] input(long seed, long iteration) {
    Mutation mutation = new Mutation(seed, iteration, SHORT);
    byte[] words = mutation.of(mutation.choose(sound), mutation.choose(sound));
    return mutation.below(ONE_IN) == 0 ? lengthened(words, mutation) : words;
  }

  /// A part of it, again and again: a line, a part of a line, or many lines.
  private static byte[] lengthened(byte[] words, Mutation mutation) {
    int length = MIN_LONG + mutation.below(MAX_LONG - MIN_LONG);
    int from = mutation.below(words.length + 1);
    int part = Math.min(words.length - from, 1 + mutation.below(1 << mutation.below(12)));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(words, 0, from);
    while (part > 0 && all.size() < length) {
      all.write(words, from, part);
    }
    all.write(words, from, words.length - from);
    return all.toByteArray();
  }

  /// One that takes too long is interrupted, but a regular expression does not look for that, and
  /// Java ends no thread by force: it may be left, as a daemon, to the end of this process. There
  /// are few, because a round ends after some faults.
  @Override
  public Fed feed(byte[] input) {
    FutureTask<Fed> reading = new FutureTask<>(() -> read(input));
    Thread.ofPlatform().daemon().name("fuzzed-words").start(reading);
    try {
      return reading.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return new Fed("thrown", List.of(String.valueOf(e.getCause())));
    } catch (TimeoutException _) {
      return new Fed("not ended", List.of("not read within " + LIMIT));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Fed("interrupted", List.of());
    } finally {
      reading.cancel(true);
    }
  }

  private static Fed read(byte[] input) {
    String words = new String(input, StandardCharsets.UTF_8);
    LogText said = new LogText("asm:main.asm", LogText.Stream.STDERR, words);
    List<String> faults = new ArrayList<>();
    int count = 0;
    for (Diagnostics speech : Diagnostics.values()) {
      Findings findings = new Findings();
      speech.parse(said, findings::add);
      faults.addAll(faults(findings.kept()));
      count += findings.kept().size();
    }
    return new Fed(count == 0 ? "no diagnostics" : "diagnostics", faults);
  }

  private static List<String> faults(List<Diagnostic> found) {
    List<String> faults = new ArrayList<>();
    if (found.size() > MAX_DIAGNOSTICS) {
      faults.add(found.size() + " diagnostics");
    }
    List<String> texts = found.stream().flatMap(FuzzedWords::texts).toList();
    long chars = texts.stream().mapToLong(String::length).sum();
    if (chars > MAX_CHARS) {
      faults.add(chars + " characters of diagnostics");
    }
    texts.stream()
        .filter(text -> !Inert.text(text).equals(text))
        .forEach(text -> faults.add("not inert: " + Inert.line(text)));
    return faults;
  }

  private static Stream<String> texts(Diagnostic diagnostic) {
    return Stream.concat(
            Stream.of(diagnostic.message(), diagnostic.file(), diagnostic.within()),
            diagnostic.trace().stream().flatMap(frame -> Stream.of(frame.file(), frame.within())))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }
}

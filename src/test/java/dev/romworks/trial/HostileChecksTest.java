package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that the trial with hostile inputs would see what it is there to see.
class HostileChecksTest {

  private static final String CANARY = "canary-0123456789abcdef";

  @Test
  void anotherEndIsAFaultAndAnEndOfThatStatusIsNot() {
    Wanted wanted = Wanted.of("failed", "422");
    assertThat(wanted.faults(seen("succeeded", 1, ""))).containsExactly("got succeeded");
    assertThat(wanted.faults(seen("422 bad-option", 1, ""))).isEmpty();
    assertThat(Wanted.of("422 bad-source").faults(seen("422 bad-sources", 1, ""))).hasSize(1);
  }

  @Test
  void anEndThatComesTooEarlyOrTooLateIsAFault() {
    Wanted wanted = Wanted.of("timed-out").notBefore(100).within(200);
    assertThat(wanted.faults(seen("timed-out", 99, ""))).containsExactly("took only 99 ms");
    assertThat(wanted.faults(seen("timed-out", 150, ""))).isEmpty();
    assertThat(wanted.faults(seen("timed-out", 201, ""))).containsExactly("took 201 ms");
  }

  @Test
  void whatMustBeSaidAndWhatMustNotAreLookedFor() {
    Wanted wanted = Wanted.of("failed").saying("because").never("reached");
    assertThat(wanted.faults(seen("failed", 1, "reached")))
        .containsExactly("unsaid: because", "shows reached");
  }

  @Test
  void aSuccessWithAnotherResultIsAFault() {
    Observation seen =
        new Observation("succeeded", Duration.ZERO, "", Map.of("result", "a"), List.of());
    assertThat(Wanted.of("succeeded").artifact("result", "b").faults(seen)).hasSize(1);
    assertThat(Wanted.of("succeeded").artifact("result", "a").faults(seen)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aSecretIsSeenInWhateverSpelling(int before) {
    Secrets secrets = Secrets.of(CANARY, List.of());
    byte[] text = ("x".repeat(before) + CANARY + "y").getBytes(StandardCharsets.UTF_8);
    assertThat(secrets.shownBy(seen("failed", 1, new String(text, StandardCharsets.UTF_8))))
        .isNotEmpty();
    String base64 = Base64.getEncoder().encodeToString(text);
    assertThat(secrets.shownBy(seen("failed", 1, base64))).as(base64).isNotEmpty();
    String hex = HexFormat.of().formatHex(text);
    assertThat(secrets.shownBy(seen("failed", 1, hex))).isNotEmpty();
    String reversed = new StringBuilder(CANARY).reverse().toString();
    assertThat(secrets.shownBy(seen("failed", 1, reversed))).isNotEmpty();
    assertThat(secrets.shownBy(seen("failed", 1, "nothing"))).isEmpty();
  }

  @Test
  void aRowThatIsNoneIsToldAndNotPassedOver() {
    List<HostileCase> cases = HostileJson.all().toList();
    assertThat(HostileChaos.unknown(cases, Set.of("27"))).isEmpty();
    assertThat(HostileChaos.unknown(cases, Set.of())).isEmpty();
    assertThat(HostileChaos.unknown(cases, Set.of("27", "99", "x"))).containsOnly("99", "x");
  }

  @Test
  void aProcessThatIsLeftIsSeenAndGoneItIsNot() throws Exception {
    long here = ProcessHandle.current().pid();
    Footprint before = Footprint.of(here);
    Process left = new ProcessBuilder("sleep", "60").start();
    try {
      assertThat(Footprint.leftBy(here, before)).contains("process " + left.pid());
    } finally {
      left.destroyForcibly().waitFor();
    }
    assertThat(Footprint.leftBy(here, before)).doesNotContain("process " + left.pid());
  }

  @Test
  void memoryThatAProcessHoldsIsSeen() throws IOException {
    Process process =
        new ProcessBuilder(
                "perl", "-e", "$n = <>; $m = 'm' x ($n + (300 << 20)); syswrite STDOUT, 'm'; <>")
            .start();
    try (OutputStream said = process.getOutputStream()) {
      Footprint before = Footprint.of(process.pid());
      assertThat(Footprint.leftBy(process.pid(), before)).isEmpty();
      said.write('\n');
      said.flush();
      assertThat(process.getInputStream().read()).isEqualTo('m');
      assertThat(Footprint.leftBy(process.pid(), before))
          .anyMatch(more -> more.endsWith("MB of memory"));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aForgedLineAnEscapeAndASecretAreSeenInTheProgramsLog(@TempDir Path folder)
      throws IOException {
    ProgramLog log = new ProgramLog(Files.createFile(folder.resolve("log")));
    Secrets secrets = Secrets.of(CANARY, List.of());
    Files.writeString(log.file(), "old \u001b\n");
    long size = log.size();
    Files.writeString(log.file(), "old \u001b\nnew FORGED\n");
    assertThat(log.faults(size, secrets)).isEmpty();
    Files.writeString(log.file(), "old \u001b\nx\nFORGED \u001b " + CANARY + "\n");
    assertThat(log.faults(size, secrets)).hasSize(3);
  }

  @Test
  void theArchivesAreWhatTheyAreSaidToBe() throws IOException {
    byte[] zip = new Zip().file("a", Zip.text("text")).entry("b", Zip.text("a"), 0120777).bytes();
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(zip);
    try (ZipFile file = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      assertThat(file.getInputStream(file.getEntry("a"))).hasContent("text");
      assertThat(file.getEntry("b").isUnixSymlink()).isTrue();
    }
    byte[] tar =
        new Tar()
            .file("a", "text")
            .special("b", TarConstants.LF_LINK, "a")
            .claiming("c", new byte[0], 1L << 40)
            .bytes();
    try (TarArchiveInputStream file = new TarArchiveInputStream(new ByteArrayInputStream(tar))) {
      assertThat(file.getNextEntry().getName()).isEqualTo("a");
      assertThat(file.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("text");
      assertThat(file.getNextEntry().isLink()).isTrue();
      assertThat(file.getNextEntry().getSize()).isEqualTo(1L << 40);
    }
  }

  /// Else they would be refused for something else than what they are.
  @Test
  void filesThatShareTheirDataAreSoundEachByItself() throws IOException {
    byte[] bytes = new byte[1000];
    byte[] zip = new Zip().nested(List.of("a", "b", "c"), Zip.Data.of(bytes)).bytes();
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(zip);
    try (ZipFile file = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      assertThat(file.getInputStream(file.getEntry("c"))).hasBinaryContent(bytes);
      byte[] b = file.getInputStream(file.getEntry("b")).readAllBytes();
      assertThat(b).hasSize(31 + bytes.length).startsWith('P', 'K', 3, 4).endsWith(bytes);
      assertThat(file.getInputStream(file.getEntry("a")).readAllBytes())
          .hasSize(31 + b.length)
          .endsWith(b);
    }
  }

  @Test
  void aMendedHeaderIsSoundWhateverElseIsInIt() {
    byte[] archive = HostileBombs.negative();
    byte[] header = Arrays.copyOfRange(archive, 2 * Tar.BLOCK, 3 * Tar.BLOCK);
    assertThat(TarUtils.verifyCheckSum(header)).isTrue();
    header[0]++;
    assertThat(TarUtils.verifyCheckSum(header)).isFalse();
    Tar.mend(header, 0);
    assertThat(TarUtils.verifyCheckSum(header)).isTrue();
  }

  @Test
  void aSumOfSpoiledPackedBytesIsThatOfWhatTheyUnpackTo() throws IOException {
    byte[] packed = Zip.text("text").packed();
    assertThat(Zip.Data.ofPacked(packed).crc()).isEqualTo(Zip.text("text").crc());
    packed[1] ^= 1;
    byte[] gzip = Tar.gzip(Zip.Data.ofPacked(packed));
    try (GZIPInputStream file = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      assertThat(file.readAllBytes()).isNotEqualTo("text".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void thePictureIsSmallAndOneThatDecodersTake() throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Png.blank(64)));
    assertThat(picture.getWidth()).isEqualTo(64);
    assertThat(Png.blank(16_384)).hasSizeLessThan(100_000);
  }

  private static Observation seen(String end, long millis, String words) {
    return new Observation(end, Duration.ofMillis(millis), words, Map.of(), List.of());
  }
}

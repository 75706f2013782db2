package dev.romworks.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves which names of sources are let in: only those that can mean nothing but a file of the
/// job.
class SourcesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main.asm",
        "gfx/tiles.2bpp",
        "a b/ünïcödé λ.asm",
        "...",
        ".hidden",
        "100%/$HOME;'(x)&~#.bin",
        "c-d@e.asm"
      })
  void anOrdinaryNameIsTaken(String name) {
    assertThat(new SourceName(name).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/x",
        "../x",
        "x/..",
        "a/../../b",
        "./x",
        "a//b",
        "a/",
        "C:\\x",
        "C:x",
        "a\\b",
        "-o.asm",
        "@args",
        "dir/-o.asm",
        "dir/@args",
        "a\nb",
        "a\0b",
        "\u001b[31m",
        "a\u2028b",
        "a\u202eb",
        "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/a.asm",
        "\ud800"
      })
  void aNameThatCouldMeanSomethingElseIsRefused(String name) {
    assertThatThrownBy(() -> new SourceName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a source name");
  }

  @Test
  void aNameMayHave255BytesAndNoMore() {
    assertThat(new SourceName("ä".repeat(127) + "x").value()).hasSize(128);
    assertThatThrownBy(() -> new SourceName("ä".repeat(128))).hasMessageContaining("255 bytes");
  }

  static List<List<String>> clashes() {
    return List.of(
        List.of("main.asm", "MAIN.asm"),
        List.of("straße.asm", "STRASSE.ASM"),
        List.of("gfx/a.asm", "GFX/b.asm"),
        List.of("gfx", "gfx/a.asm"),
        List.of("GFX", "gfx/deep/a.asm"));
  }

  @ParameterizedTest
  @MethodSource("clashes")
  void namesThatClashOnSomeFileSystemAreRefused(List<String> names) {
    assertThatThrownBy(() -> sources(names)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noSourcesAtAllAreRefused() {
    assertThatThrownBy(() -> sources(List.of())).hasMessageContaining("no sources");
  }

  @Test
  void filesOfOneFolderDoNotClash() {
    assertThat(sources(List.of("gfx/a.asm", "gfx/b.asm", "gfx.asm", "g")).files()).hasSize(4);
    assertThat(sources(List.of("ßßß/a.asm", "ßßß/b.asm")).files()).hasSize(2);
  }

  private static Sources sources(List<String> names) {
    SortedMap<SourceName, byte[]> files = new TreeMap<>();
    names.forEach(name -> files.put(new SourceName(name), new byte[0]));
    return new Sources(files);
  }
}

package dev.romworks.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that inert text shows everything, and does nothing.
class InertTest {

  private static final String CLEAR_SCREEN = "\33[2J";

  @ParameterizedTest
  @CsvSource({
    "0, ␀",
    "7, ␇",
    "8, ␈",
    "b, ␋",
    "c, ␌",
    "d, ␍",
    "e, ␎",
    "1b, ␛",
    "1f, ␟",
    "7f, ␡",
    "80, <U+0080>",
    "85, <U+0085>",
    "9b, <U+009B>",
    "9f, <U+009F>",
    "ad, <U+00AD>",
    "61c, <U+061C>",
    "200b, <U+200B>",
    "200e, <U+200E>",
    "200f, <U+200F>",
    "2028, <U+2028>",
    "2029, <U+2029>",
    "202a, <U+202A>",
    "202e, <U+202E>",
    "2066, <U+2066>",
    "2069, <U+2069>",
    "feff, <U+FEFF>",
    "e0041, <U+E0041>",
    "d800, <U+D800>",
    "dfff, <U+DFFF>"
  })
  void whatCouldDoSomethingIsShown(String codePoint, String shown) {
    String active = new StringBuilder("a").appendCodePoint(Integer.parseInt(codePoint, 16)) + "b";
    assertThat(Inert.text(active)).isEqualTo("a" + shown + "b");
    assertThat(Inert.line(active)).isEqualTo("a" + shown + "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "plain, with\ta tab\n\n",
        "<script>alert(1)</script> & \"quotes\" \\ {}",
        "日本語 ä ß שלום 😀 \uFFFD ␛",
      })
  void whatIsInertStaysAsItIs(String text) {
    assertThat(Inert.text(text)).isEqualTo(text);
  }

  @Test
  void onlyLineFeedsEndLinesAndThoseOfWindowsAreLineFeeds() {
    assertThat(Inert.text("a\r\nb\rc\r\r\n\n\r\n\r")).isEqualTo("a\nb␍c␍\n\n\n␍");
    assertThat(Inert.line("a\r\nb\n")).isEqualTo("a␍␊b␊");
    assertThat(Inert.line("a\tb")).isEqualTo("a␉b");
  }

  @Test
  void aLongLineLosesItsMiddleAndSaysHowMuch() {
    String line = "begin " + "x".repeat(5_000_000) + " end";
    assertThat(Inert.text("before\n" + line + "\nafter"))
        .startsWith("before\nbegin xxx")
        .contains("x[… 4995978 characters left out …]x")
        .endsWith("xxx end\nafter");
    assertThat(Inert.line("x".repeat(Inert.MAX_LINE))).isEqualTo("x".repeat(Inert.MAX_LINE));
  }

  @Test
  void aLineOfControlCharactersIsNotLongerThanAnother() {
    for (String piece : List.of("\0", "\u202E", "\uDB40\uDC41", "\uD800", CLEAR_SCREEN, "😀")) {
      assertThat(Inert.line(piece.repeat(1_000_000)).length())
          .as(piece)
          .isBetween(Inert.MAX_LINE - 100, Inert.MAX_LINE);
    }
  }

  @Test
  void whateverIsSaidBecomesInertAndStaysWhatItHasBecome() {
    Random random = new Random(19);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(20_000)];
      random.nextBytes(bytes);
      for (String said :
          List.of(
              new String(bytes, StandardCharsets.UTF_8),
              new String(bytes, StandardCharsets.ISO_8859_1).replace('\n', 'x'),
              new String(bytes, StandardCharsets.UTF_16BE))) {
        String inert = Inert.text(said);
        assertThat(inert.codePoints().filter(Inert::isActive))
            .allMatch(c -> c == '\n' || c == '\t');
        assertThat(inert.lines()).allMatch(line -> line.length() <= Inert.MAX_LINE);
        assertThat(Inert.text(inert)).isEqualTo(inert);
      }
    }
  }

  @Test
  void aSourceIsStillCalledWhatItIsCalled() {
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      String name = "a" + Character.toString(c) + "b";
      if (!Inert.line(name).equals(name)) {
        int codePoint = c;
        assertThat(isSourceName(name)).as("U+%04X", codePoint).isFalse();
      }
    }
  }

  private static boolean isSourceName(String name) {
    try {
      return new SourceName(name).value().equals(name);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}

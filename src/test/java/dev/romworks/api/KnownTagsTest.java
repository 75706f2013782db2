package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves which tags of a client are one of ours.
class KnownTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a-b\" | true | true",
        "W/\"a-b\" | true | true",
        "\"x\", \"a-b\" | true | true",
        "* | true | true",
        "\"a-c\" | false | true",
        "\"*\" | false | false",
        "\"xa-b\" | false | false",
        "a-b | false | false",
        "'' | false | false"
      })
  void aTagIsKnownHoweverItIsWritten(String header, boolean isKnown, boolean isKnownInPart) {
    KnownTags known = new KnownTags(header);
    assertThat(known.has(new EntityTag("a-b"))).isEqualTo(isKnown);
    assertThat(known.hasBeginning("a-")).isEqualTo(isKnownInPart);
  }
}

package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.webhook.Destinations.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves where a webhook may be called.
class DestinationsTest {

  private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");

  private static Destinations leading(String... addresses) {
    Leading names = _ -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
    return new Destinations(names, Settings.USUAL);
  }

  private static Destinations allowing(String... hosts) {
    Leading names = _ -> List.of(PUBLIC);
    return new Destinations(names, Settings.USUAL.allowing(hosts));
  }

  private static List<InetAddress> addresses(Destinations destinations, String url) throws Refused {
    return destinations.addresses(Destination.parse(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "//hooks.example/",
        "ftp://hooks.example/",
        "file:///etc/passwd",
        "https:hooks.example",
        "https://",
        "https:///x",
        "https://:443/",
        "http://hooks.example/",
        "https://user@hooks.example/",
        "https://user:word@hooks.example/",
        "https://hooks.example@127.0.0.1/",
        "https://hooks.example/#part",
        "https://hooks.example:0/",
        "https://hooks.example:65536/",
        "https://hooks.example:/",
        "https://hooks.example:443:80/",
        "https://hooks.example:0443/",
        "https://hooks.example\\@127.0.0.1/",
        "https://hooks example/",
        "https://hooks.example/a b",
        "https://hooks..example/",
        "https://-hooks.example/",
        "https://hooks_1.example/",
        "https://%68ooks.example/",
        "https://localhost/",
        "https://intranet./",
        "https://127.0.0.1/",
        "https://127.0.0.1./",
        "https://127.0.0.1:8443/",
        "https://127.1/",
        "https://127.000.000.001/",
        "https://0177.0.0.1/",
        "https://0x7f.1/",
        "https://0x7f.0.0.1/",
        "https://0x7f000001/",
        "https://2130706433/",
        "https://017700000001/",
        "https://256.1.1.1/",
        "https://1.1.1.1.1/",
        "https://１２７.0.0.1/",
        "https://127。0。0。1/",
        "https://①②⑦.0.0.1/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://[::]/",
        "https://[0:0:0:0:0:0:0:1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[fe80::1]/",
        "https://[fe80::1%25eth0]/",
        "https://[fd00:ec2::254]/",
        "https://[::1/",
        "https://::1/"
      })
  void thisUrlIsRefused(String url) {
    assertThatExceptionOfType(InvalidSubmission.class)
        .isThrownBy(() -> leading().url(url))
        .satisfies(e -> assertThat(e.code()).isEqualTo("bad-url"))
        .withMessageStartingWith("url: ");
  }

  @ParameterizedTest
  @CsvSource({
    "https://hooks.example, https://hooks.example/",
    "HTTPS://Hooks.Example/In?a=B, https://hooks.example/In?a=B",
    "https://hooks.example./, https://hooks.example/",
    "https://hooks.example:8443/x, https://hooks.example:8443/x",
    "https://bücher.example/ü, https://xn--bcher-kva.example/%C3%BC",
    "https://93.184.215.14/, https://93.184.215.14/",
    "https://[2606:4700:4700::1111]/, https://[2606:4700:4700:0:0:0:0:1111]/"
  })
  void aUrlIsKeptInItsOneSpelling(String url, String kept) {
    assertThat(leading().url(url)).hasToString(kept);
    assertThat(leading().url(kept)).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1", "64:ff9b::7f00:1"})
  void aNameMayNotLeadThereNotEvenBesideAPublicAddress(String address) {
    for (Destinations destinations : List.of(leading(address), leading("93.184.215.14", address))) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> addresses(destinations, "https://hooks.example/"))
          .withMessageNotContaining(address);
    }
  }

  @Test
  void aNameMayLeadToAllItsPublicAddresses() throws Exception {
    assertThat(addresses(leading("93.184.215.14", "2606:4700::1"), "https://hooks.example/"))
        .containsExactly(PUBLIC, InetAddress.ofLiteral("2606:4700::1"));
  }

  /// Else whoever may have webhooks could find out which names there are in our network.
  @Test
  void aNameThatThereIsNotIsRefusedAsOneOfOurNetwork() {
    Leading nobody =
        name -> {
          throw new UnknownHostException(name);
        };
    List<String> messages = new ArrayList<>();
    for (Destinations destinations :
        List.of(new Destinations(nobody, Settings.USUAL), leading(), leading("10.0.0.1"))) {
      messages.add(
          catchThrowable(() -> addresses(destinations, "https://hooks.example/")).getMessage());
    }
    assertThat(messages).containsOnly("its name does not lead to public addresses alone");
  }

  /// With a dot at its end no other name is tried in its place; but what an operator allows may be
  /// any.
  @Test
  void aNameIsAskedForAsAWholeOneUnlessItIsAllowed() throws Exception {
    List<String> asked = new ArrayList<>();
    Leading names =
        name -> {
          asked.add(name);
          return List.of(PUBLIC);
        };
    Destinations destinations = new Destinations(names, Settings.USUAL.allowing("intranet"));
    addresses(destinations, "https://hooks.example/");
    addresses(destinations, "http://intranet/");
    assertThat(asked).containsExactly("hooks.example.", "intranet");
  }

  @Test
  void whatAnOperatorRefusesOrIsThisMachinesIsRefused() {
    Leading names = _ -> List.of(PUBLIC);
    Destinations refusing =
        new Destinations(names, Settings.USUAL.refusing(PUBLIC.getHostAddress() + "/24"));
    Names ours =
        new Names() {
          @Override
          public List<InetAddress> addresses(String name) {
            return List.of(PUBLIC);
          }

          @Override
          public boolean isOurs(InetAddress address) {
            return true;
          }
        };
    for (Destinations destinations : List.of(refusing, new Destinations(ours, Settings.USUAL))) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> addresses(destinations, "https://hooks.example/"));
    }
  }

  /// In its one spelling, in which it is kept and read again.
  @Test
  void aUrlThatGrowsTooLongIsRefused() {
    String longest = "https://hooks.example/" + "a".repeat(2026);
    assertThat(leading().url(longest)).hasToString(longest);
    for (String path : List.of("a".repeat(2027), "ü".repeat(2000))) {
      assertThatExceptionOfType(InvalidSubmission.class)
          .isThrownBy(() -> leading().url("https://hooks.example/" + path))
          .withMessageContaining("2048");
    }
  }

  /// What is allowed may change after a webhook was made.
  @Test
  void whatWasStoredIsLookedAtAgain() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> addresses(leading("93.184.215.14"), "http://hooks.example/"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> addresses(leading(), "https://127.0.0.1/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9000/x",
        "https://127.0.0.1:9000/x",
        "http://[::1]/",
        "http://[::1]:81/",
        "http://intranet/",
        "http://INTRANET.:8080/"
      })
  void anAllowedHostMayBeWhateverItIs(String url) throws Exception {
    Destinations destinations = allowing("127.0.0.1:9000", "[::1]", "Intranet");
    assertThat(addresses(destinations, destinations.url(url).toString())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.0.0.1:9001/",
        "http://127.0.0.2:9000/",
        "http://x.intranet/",
        "http://intranet.example/",
        "http://intranet@evil.example/"
      })
  void whatIsBesideAnAllowedHostIsNotAllowed(String url) {
    assertThatExceptionOfType(InvalidSubmission.class)
        .isThrownBy(() -> allowing("127.0.0.1:9000", "[::1]", "Intranet").url(url));
  }
}

package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves which addresses are everybody's to call.
class PublicAddressesTest {

  private static final PublicAddresses ADDRESSES = new PublicAddresses(Set.of(), _ -> false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::8.8.8.8",
        "100::1",
        "2001::1",
        "2001:0:808:808::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void thisIsNotPublic(String address) {
    assertThat(ADDRESSES.has(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "168.63.129.17",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "64:ff9b::8.8.8.8",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2606:4700:4700::1111",
        "2a00:1450:4001::1"
      })
  void thisIsPublic(String address) {
    assertThat(ADDRESSES.has(InetAddress.ofLiteral(address))).isTrue();
  }

  /// A name may lead to one, and there Java does not make an IPv4 address of it.
  @Test
  void anIpv4AddressInAnIpv6AddressIsNotPublic() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = mapped[11] = -1;
    mapped[12] = 127;
    mapped[15] = 1;
    assertThat(ADDRESSES.has(Inet6Address.getByAddress(null, mapped, -1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "64:ff9b::8.8.8.8", "2a00:1450::8"})
  void whatIsThisMachinesOwnIsNotPublic(String address) {
    Set<InetAddress> ours =
        Set.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("2a00:1450::8"));
    PublicAddresses addresses = new PublicAddresses(Set.of(), ours::contains);
    assertThat(addresses.has(InetAddress.ofLiteral(address))).isFalse();
    assertThat(addresses.has(InetAddress.ofLiteral("8.8.8.9"))).isTrue();
  }

  @Test
  void whatAnOperatorKnowsToBeItsOwnIsNotPublic() {
    PublicAddresses addresses =
        new PublicAddresses(Set.of("8.8.0.0/16", "2a00:1450::/32", "9.9.9.9/32"), _ -> false);
    for (String refused :
        List.of("8.8.255.1", "64:ff9b::8.8.1.1", "2a00:1450:ffff::1", "9.9.9.9", "10.0.0.1")) {
      assertThat(addresses.has(InetAddress.ofLiteral(refused))).isFalse();
    }
    for (String other : List.of("8.9.0.0", "9.9.9.8", "2a00:1451::1")) {
      assertThat(addresses.has(InetAddress.ofLiteral(other))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8.8.8.8", "8.8.8.8/", "8.8.8.8/33", "::/129", "x/8", "8.8/8/8"})
  void whatIsNoNetIsRefused(String net) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new PublicAddresses(Set.of(net), _ -> false));
  }

  @Test
  void thisMachineKnowsItsOwnAddresses() {
    SystemNames names = new SystemNames();
    assertThat(names.isOurs(InetAddress.getLoopbackAddress())).isTrue();
    assertThat(names.isOurs(InetAddress.ofLiteral("192.0.2.1"))).isFalse();
  }
}

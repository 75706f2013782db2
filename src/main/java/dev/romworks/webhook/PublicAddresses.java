package dev.romworks.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells addresses that are everybody's to call from those that lead into somebody's own network:
/// this machine's, its neighbours', or the cloud's that it runs in. After IANA's registries of
/// special-purpose addresses; and whatever an operator knows besides.
final class PublicAddresses {

  private static final List<Net> NOT_PUBLIC =
      nets(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // between a carrier and its customers
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // Azure's own, though it looks like any other
          "169.254.0.0/16", // link-local, and there the metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // of protocols, and Oracle's metadata
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, and broadcast
          "2001::/23", // of protocols: Teredo embeds an IPv4 address
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: embeds an IPv4 address
          "3fff::/20"); // documentation

  /// What is given out to be called; all others of IPv6 are something else.
  private static final Net GLOBAL_IPV6 = Net.parse("2000::/3");

  /// Leads to the IPv4 address in its last four bytes: NAT64.
  private static final Net EMBEDDING = Net.parse("64:ff9b::/96");

  private static final int IPV4_BYTES = 4;

  private final List<Net> refused;
  private final Predicate<InetAddress> isOurs;

  /// @param refused more nets that are not public, as `address/bits`
  /// @param isOurs this machine's own, which may let in from here what it does not from elsewhere
  /// @throws IllegalArgumentException if one is no net
  PublicAddresses(Set<String> refused, Predicate<InetAddress> isOurs) {
    this.refused = Stream.concat(NOT_PUBLIC.stream(), refused.stream().map(Net::parse)).toList();
    this.isOurs = isOurs;
  }

  private static List<Net> nets(String... nets) {
    return Stream.of(nets).map(Net::parse).toList();
  }

  /// All addresses that begin with the same bits.
  private record Net(BigInteger prefix, int bits, int addressBits) {

    private static final Pattern NET = Pattern.compile("(?<address>[^/]+)/(?<bits>\\d{1,3})");

    static Net parse(String text) {
      Matcher net = NET.matcher(text);
      if (!net.matches()) {
        throw new IllegalArgumentException("not a net: " + text);
      }
      byte[] address = InetAddress.ofLiteral(net.group("address")).getAddress();
      int bits = Integer.parseInt(net.group("bits"));
      if (bits > address.length * Byte.SIZE) {
        throw new IllegalArgumentException("not a net: " + text);
      }
      return new Net(prefix(address, bits), bits, address.length * Byte.SIZE);
    }

    boolean has(byte[] address) {
      return address.length * Byte.SIZE == addressBits && prefix(address, bits).equals(prefix);
    }

    private static BigInteger prefix(byte[] address, int bits) {
      return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
    }
  }

  /// Whether an address is everybody's to call.
  boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (!EMBEDDING.has(bytes)) {
      return isPublic(address) && !isOurs.test(address);
    }
    InetAddress embedded = ipv4(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
    return isPublic(embedded) && !isOurs.test(embedded);
  }

  private static InetAddress ipv4(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("has not four bytes", e);
    }
  }

  private boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return (bytes.length == IPV4_BYTES || GLOBAL_IPV6.has(bytes))
        && refused.stream().noneMatch(net -> net.has(bytes));
  }
}

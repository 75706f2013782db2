package dev.romworks.webhook;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A host, and a port where one is said, in their one spelling. What C libraries take for an
/// address though it does not look like one, such as `0x7f.1` or `2130706433`, is no host here.
///
/// @param host a name in ASCII and small letters, or an address; of IPv6 in brackets
record Authority(String host, OptionalInt port) {

  private static final Pattern PARTS =
      Pattern.compile("(?<host>\\[[^\\[\\]@]*]|[^\\[\\]:@]+)(?::(?<port>[1-9]\\d{0,4}))?");
  private static final Pattern IPV4 =
      Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");
  private static final Pattern IPV6 = Pattern.compile("\\[(?<address>[0-9A-Fa-f:.]+)]");
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?");
  private static final int MAX_NAME = 253;
  private static final int MAX_PORT = 65_535;

  /// @throws IllegalArgumentException if it is none; the message says why
  static Authority parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("has no host, or more than a host and a port");
    }
    OptionalInt port =
        parts.group("port") == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(parts.group("port")));
    if (port.isPresent() && port.getAsInt() > MAX_PORT) {
      throw new IllegalArgumentException("has no port from 1 to " + MAX_PORT);
    }
    return new Authority(host(parts.group("host")), port);
  }

  private static String host(String text) {
    Matcher ipv6 = IPV6.matcher(text);
    if (ipv6.matches()) {
      return written(InetAddress.ofLiteral(ipv6.group("address")));
    }
    String name = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (IPV4.matcher(name).matches()) {
      return written(InetAddress.ofLiteral(name));
    }
    if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("has a host that is neither a name nor an address");
    }
    return name;
  }

  private static String written(InetAddress address) {
    String text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text + "]" : text;
  }

  /// The address that the host is; empty if it is a name.
  Optional<InetAddress> address() {
    boolean isIpv6 = host.startsWith("[");
    return isIpv6 || IPV4.matcher(host).matches()
        ? Optional.of(InetAddress.ofLiteral(isIpv6 ? host.substring(1, host.length() - 1) : host))
        : Optional.empty();
  }
}

package dev.romworks.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Port: what names mean here.
interface Names {

  /// All addresses of a name. May take as long as it likes.
  ///
  /// @throws UnknownHostException if it has none
  List<InetAddress> addresses(String name) throws UnknownHostException;

  /// Whether an address is this machine's own.
  boolean isOurs(InetAddress address);
}

package dev.romworks.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;

/// Asks as all programs of this machine do.
@ApplicationScoped
class SystemNames implements Names {

  @Override
  public List<InetAddress> addresses(String name) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(name));
  }

  @Override
  public boolean isOurs(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.romworks.webhook;

import java.net.InetAddress;

/// What names mean where a test says so, on a machine that has no address.
@FunctionalInterface
interface Leading extends Names {

  @Override
  default boolean isOurs(InetAddress address) {
    return false;
  }
}

package dev.romworks.queue;

/// Leases for tests of those who have them.
public final class Leases {

  private Leases() {}

  public static Lease named(String name) {
    return new Lease(name, 1);
  }

  public static void end(Lease lease) {
    lease.end();
  }
}

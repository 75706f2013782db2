package dev.romworks.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Network namespaces, one for each worker, joined by a bridge as machines are by a switch. Making
/// them takes root and ip(8).
///
/// The servers stay where they are, on this machine's loopback address. In a namespace that address
/// is not the namespace's own, but routed over the bridge to this machine, which takes it from
/// there (`route_localnet`, see ip-sysctl in the kernel's documentation). So the servers need not
/// know of it, and nobody else can reach them.
final class Namespaces implements AutoCloseable {

  /// All their addresses: of those for trials of networks, RFC 2544 and RFC 6890.
  static final String NET = "198.18.77.0/24";

  private static final String PREFIX = "/24";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int FIRST = 10;
  private static final Path NAMED = Path.of("/run/netns");

  private final String bridge = "rw" + ProcessHandle.current().pid() % 1_000_000;
  private final List<Namespace> made = new ArrayList<>();

  /// One of them.
  ///
  /// @param name also that of the bridge's end of its wire
  /// @param address its only one
  record Namespace(String name, String address) {

    /// What stands before a command that is to run in it.
    List<String> entry() {
      return List.of("nsenter", "--net=" + NAMED.resolve(name));
    }

    /// Pulls the wire out: what is sent, either way, is lost, and nobody is told.
    void cutOff() throws IOException, InterruptedException {
      run("ip", "link", "set", name, "down");
    }

    void rejoin() throws IOException, InterruptedException {
      run("ip", "link", "set", name, "up");
    }

    private void inside(String... words) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>(entry());
      command.addAll(List.of(words));
      run(command.toArray(String[]::new));
    }
  }

  private Namespaces() {}

  /// Whether this user can make some.
  static boolean isPossible() {
    return SmallDisk.isPossible();
  }

  /// The bridge, and none on it yet.
  static Namespaces make() throws IOException, InterruptedException {
    Namespaces namespaces = new Namespaces();
    run("ip", "link", "add", namespaces.bridge, "type", "bridge");
    try {
      run("ip", "address", "add", address(1) + PREFIX, "dev", namespaces.bridge);
      run("ip", "link", "set", namespaces.bridge, "up");
      Files.writeString(takesLoopback(namespaces.bridge), "1");
      return namespaces;
    } catch (IOException e) {
      run("ip", "link", "delete", namespaces.bridge);
      throw e;
    }
  }

  private static String address(int number) {
    return NET.replace(".0" + PREFIX, "." + number);
  }

  private static Path takesLoopback(String link) {
    return Path.of("/proc/sys/net/ipv4/conf", link, "route_localnet");
  }

  /// The namespace of this number, from 0, which is made with those before it if it is not there.
  synchronized Namespace get(int number) throws IOException, InterruptedException {
    while (made.size() <= number) {
      add(new Namespace(bridge + "-" + made.size(), address(FIRST + made.size())));
    }
    return made.get(number);
  }

  private void add(Namespace namespace) throws IOException, InterruptedException {
    String name = namespace.name();
    run("ip", "netns", "add", name);
    made.add(namespace);
    run("ip", "link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", name);
    run("ip", "link", "set", name, "master", bridge, "up");
    namespace.inside("ip", "link", "set", "lo", "up");
    namespace.inside("ip", "address", "delete", LOOPBACK + "/8", "dev", "lo");
    namespace.inside("ip", "address", "add", namespace.address() + PREFIX, "dev", "eth0");
    namespace.inside("ip", "link", "set", "eth0", "up");
    namespace.inside("sh", "-c", "echo 1 >" + takesLoopback("eth0"));
    namespace.inside("ip", "route", "add", LOOPBACK, "via", address(1), "dev", "eth0");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(
          "exit status %d of %s: %s".formatted(status, String.join(" ", command), said));
    }
  }

  /// Those whose processes have ended go at once, with their wires; then the bridge. One that
  /// cannot be removed keeps none of the others.
  @Override
  public synchronized void close() throws IOException {
    List<String> left = new ArrayList<>();
    made.forEach(it -> remove(left, "ip", "netns", "delete", it.name()));
    made.clear();
    remove(left, "ip", "link", "delete", bridge);
    if (!left.isEmpty()) {
      throw new IOException("not removed: " + left);
    }
  }

  private static void remove(List<String> left, String... command) {
    try {
      run(command);
    } catch (IOException e) {
      left.add(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      left.add(String.join(" ", command));
    }
  }
}

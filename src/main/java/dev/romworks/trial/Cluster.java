package dev.romworks.trial;

import dev.romworks.embedded.EmbeddedKafka;
import dev.romworks.embedded.EmbeddedPostgres;
import dev.romworks.embedded.EmbeddedServices;
import dev.romworks.embedded.EmbeddedServices.Service;
import dev.romworks.pipeline.Scratch;
import dev.romworks.trial.Namespaces.Namespace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A Kafka, a PostgreSQL, one process that only takes submissions, and some that are workers: all
/// of it a trial's own, and ended when this is closed or the trial is told to end.
final class Cluster implements AutoCloseable {

  private static final Patience STARTING = Patience.ofSeconds(60);
  private static final String KAFKA_PID = "kafka/kafka.pid";
  private static final String POSTGRES_PID = "postgres/data/postmaster.pid";
  private static final String OPEN = "select worker from attempt where ended_at is null";

  private final Setup setup;
  private final Path folder;
  private final Scratch memory;
  private final Optional<SmallDisk> disk;
  private final EmbeddedServices services;
  private final Optional<TcpProxy> proxy;
  private Optional<Namespaces> namespaces = Optional.empty();
  private final List<Node> apis = new CopyOnWriteArrayList<>();
  private final List<Node> workers = new CopyOnWriteArrayList<>();
  private volatile Program program;
  private final List<Kill> kills = new CopyOnWriteArrayList<>();
  private final Thread closeAtShutdown = new Thread(this::close, "cluster-close");
  private boolean closed;

  /// How the processes reach each other.
  enum Wiring {
    /// On this machine.
    PLAIN,
    /// PostgreSQL is behind a proxy and, where that can be had, on a small disk.
    EXPOSED,
    /// Each worker is in a network namespace of its own.
    APART
  }

  /// What a cluster is made of.
  ///
  /// @param toolchains the folder of installed ones
  /// @param settings of all processes, by the names of the environment
  record Setup(
      Program program,
      Path toolchains,
      int workers,
      int slots,
      Map<String, String> settings,
      Wiring wiring) {

    /// The same, with one setting more.
    Setup with(String name, String value) {
      Map<String, String> more = new HashMap<>(settings);
      more.put(name, value);
      return new Setup(program, toolchains, workers, slots, Map.copyOf(more), wiring);
    }

    /// The same, with jobs that are not given up however often they are hit: that their workers die
    /// is not their fault.
    Setup patient() {
      return with("ROMWORKS_STORE_MAX_FAILED_ATTEMPTS", "100");
    }

    /// The same, with a PostgreSQL that can be cut off.
    Setup exposed() {
      return new Setup(program, toolchains, workers, slots, settings, Wiring.EXPOSED);
    }

    /// The same, with workers that can be cut off.
    Setup apart() {
      return new Setup(program, toolchains, workers, slots, settings, Wiring.APART);
    }

    /// The same, of another version of the program.
    Setup of(Program other) {
      return new Setup(other, toolchains, workers, slots, settings, wiring);
    }
  }

  private Cluster(Setup setup, Path folder) throws IOException, InterruptedException {
    this.setup = setup;
    this.folder = folder;
    program = setup.program();
    memory = Scratch.in(Path.of("/dev/shm"), "chaos-");
    Orders.writeRecipes(Files.createDirectories(folder.resolve("recipes")), mark());
    disk =
        setup.wiring() == Wiring.EXPOSED && SmallDisk.isPossible()
            ? Optional.of(SmallDisk.at(folder.resolve("postgres")))
            : Optional.empty();
    services = EmbeddedServices.start(folder, EnumSet.allOf(Service.class));
    URI database = URI.create(postgres().jdbcUrl().substring("jdbc:".length()));
    proxy =
        setup.wiring() == Wiring.EXPOSED
            ? Optional.of(TcpProxy.to(database.getPort()))
            : Optional.empty();
    Runtime.getRuntime().addShutdownHook(closeAtShutdown);
  }

  /// PostgreSQL lets in this machine alone, unless it is told.
  private void letIn() throws IOException {
    Files.writeString(
        folder.resolve("postgres/data/pg_hba.conf"),
        "host all all %s scram-sha-256%n".formatted(Namespaces.NET),
        StandardOpenOption.APPEND);
    database().ask("select pg_reload_conf()", row -> row.getBoolean(1));
  }

  /// Starts all of it and returns when it takes and runs jobs.
  ///
  /// @param folder its own
  static Cluster start(Setup setup, Path folder) throws IOException, InterruptedException {
    Cluster cluster = new Cluster(setup, folder);
    try {
      cluster.startAll();
      cluster.awaitReady();
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private synchronized void startAll() throws IOException, InterruptedException {
    if (setup.wiring() == Wiring.APART) {
      namespaces = Optional.of(Namespaces.make());
      letIn();
    }
    apis.add(startApi());
    for (int i = 0; i < setup.workers(); i++) {
      workers.add(startWorker(i));
    }
  }

  private Node startApi() throws IOException {
    return Node.start(program, folder.resolve("api"), environment(0), Optional.empty());
  }

  private Node startWorker(int number) throws IOException, InterruptedException {
    Path own = folder.resolve("worker-" + number);
    return Node.start(program, own, environment(setup.slots()), namespace(number));
  }

  /// In which a worker is, if it is apart.
  Optional<Namespace> namespace(int worker) throws IOException, InterruptedException {
    return namespaces.isPresent() ? Optional.of(namespaces.get().get(worker)) : Optional.empty();
  }

  private Map<String, String> environment(int slots) {
    Database database = database();
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka().bootstrapServers());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", urlForProcesses(database));
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put("ROMWORKS_TOOLCHAIN_FOLDER", setup.toolchains().toString());
    environment.put("ROMWORKS_TOOLCHAIN_RECIPES", folder.resolve("recipes").toString());
    environment.put("ROMWORKS_WORKER_WORK_FOLDER", memory.folder().toString());
    environment.put("ROMWORKS_WORKER_SLOTS", Integer.toString(slots));
    environment.putAll(setup.settings());
    return environment;
  }

  private String urlForProcesses(Database database) {
    return proxy
        .map(it -> database.url().replaceFirst(":\\d+/", ":" + it.port() + "/"))
        .orElse(database.url());
  }

  /// Through which the processes reach PostgreSQL, if it is exposed.
  Optional<TcpProxy> proxy() {
    return proxy;
  }

  /// On which PostgreSQL's data are, if it is exposed and that could be had.
  Optional<SmallDisk> disk() {
    return disk;
  }

  /// In the command lines of all tools of this cluster, and of nobody else's.
  String mark() {
    return memory.folder().getFileName().toString();
  }

  Path folder() {
    return folder;
  }

  Path workFolder() {
    return memory.folder();
  }

  EmbeddedKafka kafka() {
    return services.kafka().orElseThrow();
  }

  EmbeddedPostgres postgres() {
    return services.postgres().orElseThrow();
  }

  Database database() {
    return Database.of(postgres());
  }

  /// The process that only takes submissions.
  Node api() {
    return apis.getFirst();
  }

  List<Node> workers() {
    return List.copyOf(workers);
  }

  /// The workers that were killed, in their order.
  List<Kill> kills() {
    return List.copyOf(kills);
  }

  /// A worker's end.
  ///
  /// @param pid which another one may get later
  record Kill(long pid, Instant at) {}

  /// Kafka's process; waits for one that is being started again.
  long kafkaPid() throws IOException, InterruptedException {
    return livingIn(KAFKA_PID);
  }

  /// PostgreSQL's first process, and those that there are now of each connection and task; waits
  /// for one that is being started again.
  List<Long> postgresPids() throws IOException, InterruptedException {
    long first = livingIn(POSTGRES_PID);
    List<Long> all = new ArrayList<>(List.of(first));
    ProcessHandle.of(first).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(it -> all.add(it.pid()));
    return all;
  }

  private long livingIn(String file) throws IOException, InterruptedException {
    STARTING.until("the process in " + file + " lives", () -> pidIn(file).isPresent());
    return pidIn(file).orElseThrow(() -> new IOException("no process in " + file)).pid();
  }

  private Optional<ProcessHandle> pidIn(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .findFirst()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
  }

  int slots() {
    return setup.slots();
  }

  /// Which of the workers it is that an attempt names, if it still is one.
  ///
  /// @param name `host:pid`, and what may follow after a `/`
  int workerNamed(String name) {
    long pid = pid(name);
    for (int i = 0; i < workers.size(); i++) {
      if (workers.get(i).pid() == pid) {
        return i;
      }
    }
    return -1;
  }

  static long pid(String workerName) {
    return Long.parseLong(workerName.replaceFirst("/.*", "").replaceFirst(".*:", ""));
  }

  /// A worker that has a job: the given one, if it does; the given one too if none does, or nobody
  /// can tell.
  int busy(int worker) {
    try {
      List<Integer> busy =
          database().ask(OPEN, row -> workerNamed(row.getString(1))).stream()
              .filter(it -> it >= 0)
              .toList();
      return busy.isEmpty() || busy.contains(worker) ? worker : busy.getFirst();
    } catch (IOException _) {
      return worker; // PostgreSQL may be what was killed before
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the cluster is closed");
    }
  }

  /// Kills a worker and starts another one in its place, which is not waited for.
  void crash(int worker) throws IOException, InterruptedException {
    Node victim = workers.get(worker);
    kills.add(new Kill(victim.pid(), Instant.now()));
    victim.kill();
    replace(worker);
  }

  /// Kills the process that takes submissions and starts another one in its place, which is not
  /// waited for.
  synchronized void crashApi() throws IOException, InterruptedException {
    requireOpen();
    Node victim = api();
    victim.kill();
    apis.set(0, startApi());
    victim.close();
  }

  /// Starts a worker in the place of one that has ended.
  synchronized void replace(int worker) throws IOException, InterruptedException {
    requireOpen();
    Node old = workers.get(worker);
    workers.set(worker, startWorker(worker));
    old.close();
  }

  /// Starts one more worker, which is not waited for.
  synchronized void grow() throws IOException, InterruptedException {
    requireOpen();
    workers.add(startWorker(workers.size()));
  }

  /// Has all that is started from here on be of another version.
  void upgrade(Program next) {
    program = next;
  }

  /// Ends the process that takes submissions, as an operator would, and starts another one in its
  /// place, which is waited for.
  void replaceApi() throws IOException, InterruptedException {
    api().terminate();
    api().awaitEnd();
    crashApi();
    api().awaitReady();
  }

  /// How many jobs wait or run.
  long unfinished() throws IOException {
    return database().number("select count(*) from job where state in ('QUEUED', 'RUNNING')");
  }

  /// Whether a job runs.
  boolean isWorking() throws IOException {
    return database().number("select count(*) from attempt where ended_at is null") > 0;
  }

  /// What its workers have said, in lines.
  List<String> said() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      lines.addAll(Files.readAllLines(Node.log(folder.resolve("worker-" + i))));
    }
    return lines;
  }

  /// Waits for all processes that there are now.
  void awaitReady() throws IOException, InterruptedException {
    api().awaitReady();
    for (Node worker : workers) {
      worker.awaitReady();
    }
  }

  /// Ends the processes as an operator would, and returns when they have ended.
  void shutDown() throws IOException, InterruptedException {
    List<Node> all = new ArrayList<>(workers);
    all.addAll(apis);
    all.forEach(Node::terminate);
    for (Node node : all) {
      node.awaitEnd();
    }
  }

  /// Ends what has not ended, at once.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    workers.forEach(Node::close);
    apis.forEach(Node::close);
    services.close();
    try (memory;
        var _ = namespaces.orElse(null);
        var _ = disk.orElse(null);
        var _ = proxy.orElse(null)) {
      Runtime.getRuntime().removeShutdownHook(closeAtShutdown);
    } catch (IllegalStateException _) {
      return; // it is the hook that closes
    } catch (IOException e) {
      throw new IllegalStateException("cannot remove " + memory.folder(), e);
    }
  }
}

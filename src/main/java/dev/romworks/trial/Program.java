package dev.romworks.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The packaged program, started so that a start is cheap.
///
/// A worker that is killed every few seconds must not cost more to start than all its jobs.
/// Quarkus' launcher loads the classes by a loader of its own, which no cache covers; on a plain
/// class path of the very same jars, and with a cache of what an earlier process had loaded (JEP
/// 514), a start takes 2 s of processor time instead of 8.
///
/// @param app the folder with `quarkus-run.jar`
/// @param cache the option that makes or uses the cache
record Program(Path app, String cache) {

  private static final List<String> FLAGS =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-opens=java.base/java.lang=ALL-UNNAMED");

  /// What transforms classes comes before the classes.
  private static final List<String> FOLDERS = List.of("quarkus", "app", "lib/boot", "lib/main");

  private static final String MAIN = "dev.romworks.Romworks";

  /// A program whose processes write the cache when they end.
  static Program training(Path app, Path cache) {
    return new Program(app, "-XX:AOTCacheOutput=" + cache);
  }

  /// The same program, whose processes use the cache.
  Program trained(Path file) {
    return new Program(app, "-XX:AOTCache=" + file);
  }

  /// One whose processes neither write a cache nor use one.
  static Program untrained(Path app) {
    return new Program(app, "-XX:-AutoCreateSharedArchive");
  }

  List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add(cache);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, jars()), MAIN));
    return command;
  }

  private List<String> jars() throws IOException {
    List<String> jars = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(app.resolve(folder))) {
        files.map(Path::toString).filter(it -> it.endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return jars;
  }
}

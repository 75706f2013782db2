package dev.romworks.embedded;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the class path on which the broker's JVM can be started, out of how this program runs.
///
/// A packaged program (Quarkus' fast-jar) has this class in `app/*.jar`, its libraries in
/// `lib/boot/*.jar` and `lib/main/*.jar`, and `quarkus-run.jar` beside these folders, whose own
/// class loader no other JVM can be given. Everywhere else (Surefire, an editor) the property
/// `java.class.path` is the true class path.
final class BrokerClassPath {
  private static final List<String> NEEDED =
      List.of("kafka/server/KafkaRaftServer.class", classFile(KafkaBroker.class));
  private static final List<String> FAST_JAR = List.of("app", "lib/boot", "lib/main");

  private BrokerClassPath() {}

  static String find() throws IOException {
    Path home = codePlace();
    Path root = home.resolve("../..").normalize();
    boolean packaged =
        home.startsWith(root.resolve("app")) && Files.exists(root.resolve("quarkus-run.jar"));
    List<Path> entries = packaged ? fastJar(root) : running();
    requireBroker(entries);
    return String.join(File.pathSeparator, entries.stream().map(Path::toString).toList());
  }

  private static List<Path> fastJar(Path root) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String folder : FAST_JAR) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(root.resolve(folder), "*.jar")) {
        found.forEach(jars::add);
      }
    }
    return jars;
  }

  private static List<Path> running() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }

  private static Path codePlace() throws IOException {
    CodeSource source = EmbeddedKafka.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Path.of("");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("cannot tell where the program lies: " + source.getLocation(), e);
    }
  }

  private static void requireBroker(List<Path> entries) throws IOException {
    URL[] urls = entries.stream().map(BrokerClassPath::url).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      for (String needed : NEEDED) {
        if (loader.getResource(needed) == null) {
          throw new IOException("no " + needed + " on the class path found for it: " + entries);
        }
      }
    }
  }

  private static URL url(Path entry) {
    try {
      URI uri = entry.toUri();
      return uri.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry.toString(), e);
    }
  }

  private static String classFile(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }
}

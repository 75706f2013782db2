package dev.romworks.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a process is told by its environment, against what the README says that there is and what
/// the program reads.
final class Environment {

  private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(romworks\\.[a-z.-]+)` \\|");
  private static final Pattern VARIABLE = Pattern.compile("`(?:[^`]*[ =])?([A-Z][A-Z_]{5,})[^`]*`");

  private static final List<String> PACKAGES =
      List.of(
          "api.Api",
          "queue.Queue",
          "retention.Retention",
          "sandbox.Sandbox",
          "store.Store",
          "toolchain.Toolchain",
          "webhook.Webhook",
          "worker.Worker");

  private Environment() {}

  static void assertIsKnown(Map<String, String> environment) throws Exception {
    assertThat(known()).containsAll(environment.keySet());
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withDefaultValue("romworks.toolchain.folder", "toolchains")
            .withDefaultValue("romworks.sandbox.toolchains", "toolchains")
            .withSources(new EnvConfigSource(environment, 300));
    for (String name : PACKAGES) {
      Class<?> settings = Class.forName("dev.romworks." + name + "Config");
      builder.withMapping(settings, settings.getAnnotation(ConfigMapping.class).prefix());
    }
    assertThatCode(builder::build).as(environment.toString()).doesNotThrowAnyException();
  }

  private static Set<String> known() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Set<String> known = new HashSet<>();
    for (MatchResult row : SETTING.matcher(readme).results().toList()) {
      known.add(row.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }
    VARIABLE.matcher(readme).results().forEach(it -> known.add(it.group(1)));
    return known;
  }
}

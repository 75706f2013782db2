package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that the README's table of settings is complete, and that the defaults in it are the true
/// ones.
class ConfigurationTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(romworks\\.[a-z]+(?:\\.[a-z-]+)?)` \\| ([^|]*) \\|");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.ApiConfig",
        "queue.QueueConfig",
        "retention.RetentionConfig",
        "sandbox.SandboxConfig",
        "store.StoreConfig",
        "toolchain.ToolchainConfig",
        "webhook.WebhookConfig",
        "worker.WorkerConfig"
      })
  void everySettingStandsInTheReadmeWithItsDefault(String name) throws Exception {
    Class<?> settings = Class.forName("dev.romworks." + name);
    String prefix = settings.getAnnotation(ConfigMapping.class).prefix();
    Map<String, String> documented = documented(prefix);
    Map<String, String> actual = new TreeMap<>();
    for (Method setting : settings.getDeclaredMethods()) {
      boolean isPrefix = setting.isAnnotationPresent(WithParentName.class);
      String property = isPrefix ? prefix : prefix + "." + kebab(setting.getName());
      WithDefault preset = setting.getAnnotation(WithDefault.class);
      String found = documented.getOrDefault(property, "");
      actual.put(property, preset == null ? found : "`" + preset.value() + "`");
    }
    assertThat(documented).containsExactlyInAnyOrderEntriesOf(actual);
  }

  @Test
  void theReadmeNamesNoSettingThatIsNoPackages() throws Exception {
    assertThat(documented("romworks").keySet())
        .allMatch(name ->
            name.matches(
                "romworks\\.(api|queue|retention|sandbox|store|toolchain|webhook|worker)(\\..*)?"));
  }

  private static Map<String, String> documented(String prefix) throws Exception {
    Map<String, String> rows = new TreeMap<>();
    for (MatchResult row : ROW.matcher(Files.readString(Path.of("README.md"))).results().toList()) {
      if ((row.group(1) + ".").startsWith(prefix + ".")) {
        rows.put(row.group(1), row.group(2).strip());
      }
    }
    return rows;
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}

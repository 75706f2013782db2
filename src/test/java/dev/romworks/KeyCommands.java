package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.romworks.cli.KeyCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/// `./romworks key` on the tests' own database.
final class KeyCommands {

  private KeyCommands() {}

  /// Makes a key.
  static String add(String name, String... options) {
    List<String> words = new ArrayList<>(List.of("add", name));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new)).strip();
  }

  /// What it says; it must end well.
  static String run(String... words) {
    StringWriter said = new StringWriter();
    assertThat(run(said, words)).as(said.toString()).isZero();
    return said.toString();
  }

  /// Runs it as its user does, and answers its exit code.
  static int run(StringWriter said, String... words) {
    return KeyCommand.on(() ->
            DriverManager.getConnection(
                Services.postgres().jdbcUrl(),
                Services.postgres().user(),
                Services.postgres().password()))
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(words);
  }

  /// Removes all keys, and waits until nobody needs one any more.
  static void removeAll() {
    for (String key : run("list").lines().toList()) {
      String _ = run("remove", key.substring(0, key.indexOf(' ')));
    }
    awaitWithoutKey(200);
  }

  /// Waits until who sends no key is answered so; what is known of keys holds for a second.
  static void awaitWithoutKey(int status) {
    Awaitility.await().until(() -> given().get("/v1/jobs").statusCode(), equalTo(status));
  }
}

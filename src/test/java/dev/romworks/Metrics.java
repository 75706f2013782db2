package dev.romworks;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// What `/q/metrics` says at one moment.
record Metrics(String text) {

  static Metrics scrape() {
    return new Metrics(given().get("/q/metrics").then().statusCode(200).extract().asString());
  }

  /// The first that are as wanted; fails if that takes longer than ten seconds.
  static Metrics when(Predicate<Metrics> wanted) {
    return Awaitility.await().atMost(Duration.ofSeconds(10)).until(Metrics::scrape, wanted);
  }

  /// The value of a series that there is.
  ///
  /// @param series as it stands there, e.g. `romworks_queue_jobs{lane="bulk"}`
  double value(String series) {
    return find(series).orElseThrow(() -> new AssertionError("no series " + series));
  }

  private OptionalDouble find(String series) {
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)").matcher(text);
    return line.find()
        ? OptionalDouble.of(Double.parseDouble(line.group(1)))
        : OptionalDouble.empty();
  }

  /// By how much a series has grown that may not have been there.
  double since(Metrics before, String series) {
    return find(series).orElse(0) - before.find(series).orElse(0);
  }
}

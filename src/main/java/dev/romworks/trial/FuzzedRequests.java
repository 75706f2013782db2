package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Body;
import dev.romworks.trial.Observation.Pending;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/// Requests with something spoiled in them, sent to an instance; where a job comes of one, it is
/// followed to its end.
final class FuzzedRequests implements FuzzTarget {

  private static final String JSON = "application/json";

  private final Instance instance;
  private final String kind;
  private final String type;
  private final Inputs inputs;
  private final Duration limit;

  private FuzzedRequests(
      Instance instance, String kind, String type, Inputs inputs, Duration limit) {
    this.instance = instance;
    this.kind = kind;
    this.type = type;
    this.inputs = inputs;
    this.limit = limit;
  }

  /// Makes the bodies.
  interface Inputs {

    /// One that nothing is spoiled in; a job of it succeeds.
    byte[] sound();

    byte[] of(long seed, long iteration);
  }

  /// Object files for the linker, in sound submissions.
  static FuzzTarget objects(Instance instance, byte[] sound) {
    return new FuzzedRequests(
        instance, "objects", JSON, new FuzzedObjects(sound), FuzzedObjects.LIMIT);
  }

  /// Submissions as JSON.
  static FuzzTarget submissions(Instance instance) {
    return new FuzzedRequests(instance, "submissions", JSON, new FuzzedJson(), FuzzedJson.LIMIT);
  }

  /// Archives in forms.
  static FuzzTarget archives(Instance instance) {
    return new FuzzedRequests(
        instance, "archives", HostileArchives.FORM, new FuzzedArchives(), FuzzedJson.LIMIT);
  }

  @Override
  public String kind() {
    return kind;
  }

  /// The first is sound, to show that what is wrong with the others is what was spoiled.
  @Override
  public byte[] input(long seed, long iteration) {
    return iteration == 0 ? inputs.sound() : inputs.of(seed, iteration);
  }

  @Override
  public Fed feed(byte[] input) {
    try {
      Pending pending = Pending.of(instance, new Body(type, BodyPublishers.ofByteArray(input)));
      Observation seen = pending.observe(instance, limit);
      return new Fed(seen.end(), seen.faults());
    } catch (IOException e) {
      return new Fed("no answer", List.of(e.toString()));
    }
  }
}

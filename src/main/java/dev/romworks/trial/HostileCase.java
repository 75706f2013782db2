package dev.romworks.trial;

import dev.romworks.trial.Instance.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.List;
import java.util.Map;

/// One hostile input, and what it must get.
///
/// @param row of the table in `examples/hostile/README.md`
/// @param requests each of which must get it
/// @param isLong whether it takes more than two seconds or so, however small its limits
record HostileCase(int row, String name, List<Request> requests, Wanted wanted, boolean isLong) {

  static HostileCase of(int row, String name, Request request, Wanted wanted) {
    return new HostileCase(row, name, List.of(request), wanted, false);
  }

  HostileCase takingLong() {
    return new HostileCase(row, name, requests, wanted, true);
  }

  @Override
  public String toString() {
    return row + ", " + name;
  }

  /// What is handed in.
  sealed interface Request {

    Answer send(Instance instance) throws IOException;
  }

  /// A submission, as what JSON is made of.
  record Job(Map<String, Object> submission) implements Request {

    @Override
    public Answer send(Instance instance) throws IOException {
      return instance.submit(submission);
    }
  }

  /// A body that JSON's writer would not write.
  ///
  /// @param type its media type
  record Body(String type, BodyPublisher bytes) implements Request {

    @Override
    public Answer send(Instance instance) throws IOException {
      return instance.submit(type, bytes);
    }
  }
}

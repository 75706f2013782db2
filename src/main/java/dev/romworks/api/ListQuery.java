package dev.romworks.api;

import dev.romworks.job.BatchId;
import dev.romworks.job.JobFilter;
import dev.romworks.job.JobPage.Place;
import dev.romworks.job.JobState;
import dev.romworks.job.Verdict;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which jobs a request wants to see: the words after its `?`.
///
/// @param after where to begin; empty for the newest
record ListQuery(JobFilter filter, Optional<Place> after, int limit) {

  private static final String LABEL = "label.";
  private static final Set<String> NAMES = Set.of("state", "verdict", "batch", "limit", "cursor");
  static final int USUAL = 50;
  private static final int MOST = 200;

  /// @throws HttpProblem 400 that names what is wrong
  static ListQuery of(MultivaluedMap<String, String> parameters) {
    Map<String, String> labels = new HashMap<>();
    parameters.forEach((name, values) -> {
      if (values.size() > 1) {
        throw bad(name, "is given more than once");
      }
      if (name.startsWith(LABEL)) {
        requireText(name, name.substring(LABEL.length()));
        requireText(name, values.getFirst());
        labels.put(name.substring(LABEL.length()), values.getFirst());
      } else if (!NAMES.contains(name)) {
        throw bad(name, "there is no such parameter; there are " + NAMES + " and label.<name>");
      }
    });
    return new ListQuery(
        new JobFilter(
            Optional.ofNullable(parameters.getFirst("state")).map(ListQuery::state),
            Optional.ofNullable(parameters.getFirst("verdict")).map(ListQuery::verdict),
            Optional.ofNullable(parameters.getFirst("batch")).map(ListQuery::batch),
            labels),
        Optional.ofNullable(parameters.getFirst("cursor")).map(Cursor::parse),
        Optional.ofNullable(parameters.getFirst("limit")).map(ListQuery::limit).orElse(USUAL));
  }

  private static JobState state(String word) {
    return Arrays.stream(JobState.values())
        .filter(state -> JobSummaryView.word(state).equals(word))
        .findFirst()
        .orElseThrow(() -> bad("state", "must be one of " + words(List.of(JobState.values()))));
  }

  private static String verdict(String word) {
    if (!Verdict.wireNames().contains(word)) {
      throw bad("verdict", "must be one of " + Verdict.wireNames());
    }
    return word;
  }

  /// No job has a label with anything else, and PostgreSQL would not even look for some of it.
  private static void requireText(String name, String text) {
    if (!SubmissionTerms.isLabelText(text)) {
      throw bad(name, "names and values must be short texts, all of which can be seen");
    }
  }

  private static BatchId batch(String text) {
    try {
      return BatchId.parse(text);
    } catch (IllegalArgumentException e) {
      throw bad("batch", "must be a batch's id");
    }
  }

  /// The same of one batch.
  ///
  /// @throws HttpProblem 400 if it asks for another one
  ListQuery of(BatchId batch) {
    if (filter.batch().isPresent() && !filter.batch().get().equals(batch)) {
      throw bad("batch", "is another one than that of the path");
    }
    return new ListQuery(filter.of(batch), after, limit);
  }

  private static List<String> words(List<? extends Enum<?>> values) {
    return values.stream().map(JobSummaryView::word).toList();
  }

  /// @throws HttpProblem 400 if it is none that may be asked for
  static int limit(String text) {
    int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw bad("limit", "must be a whole number from 1 to " + MOST);
    }
    return limit;
  }

  private static HttpProblem bad(String name, String why) {
    return Problems.badRequest("bad-parameter", "%s: %s".formatted(name, why));
  }
}

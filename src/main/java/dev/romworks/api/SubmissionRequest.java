package dev.romworks.api;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A submission as a client writes it. What is left out has its default.
///
/// @param lane `interactive` or `bulk`
/// @param sources contents by name; none where a form brings files
/// @param units the sources that are assembled, in the order in which they are linked; may be left
///   out where there is one `.asm` at the top
/// @param options of the recipe
/// @param labels the client's own
/// @param tenant whose it is; only in records of Kafka, of which nobody else tells it
@Schema(name = "Submission")
record SubmissionRequest(
    @Schema(defaultValue = "rgbds") @Nullable String recipe,
    @Schema(defaultValue = "interactive") @Nullable String lane,
    @Schema(description = "May be left out only in a form, whose files are sources too")
        @Nullable Map<String, @Nullable Content> sources,
    @Nullable List<@Nullable String> units,
    @Nullable Map<String, @Nullable Object> options,
    @Nullable LimitsRequest limits,
    @Nullable Map<String, @Nullable String> labels,
    @Schema(
            description =
                "A key of the client's: older jobs with the same one that still wait are canceled")
        @Nullable String supersedes,
    @Schema(hidden = true) @Nullable String tenant) {

  /// What somebody says who only brings files.
  static final SubmissionRequest NOTHING_SAID =
      new SubmissionRequest(null, null, null, null, null, null, null, null, null);

  private static final String USUAL_RECIPE = "rgbds";

  String recipeOrUsual() {
    return recipe == null ? USUAL_RECIPE : recipe;
  }

  /// The same in a lane, unless it names one itself.
  SubmissionRequest orIn(Lane usual) {
    return lane == null ? in(usual) : this;
  }

  /// What is common to the folders of a batch, for one of them.
  SubmissionRequest of(String folder) {
    Map<String, @Nullable String> named = new HashMap<>(labels == null ? Map.of() : labels);
    named.put(BatchFolders.FOLDER, folder);
    String superseded = supersedes == null ? null : supersedes + "/" + folder;
    return new SubmissionRequest(
        recipe, lane, null, units, options, limits, named, superseded, tenant);
  }

  /// The same where the lane is told by the topic in which it stands.
  ///
  /// @throws InvalidSubmission if it says another one
  SubmissionRequest in(Lane topic) {
    String name = topic.name().toLowerCase(Locale.ROOT);
    if (lane != null && !lane.equals(name)) {
      throw new InvalidSubmission("wrong-lane", "lane: stands in the topic of the lane " + name);
    }
    return new SubmissionRequest(
        recipe, name, sources, units, options, limits, labels, supersedes, tenant);
  }

  /// A source file's content: one of the three.
  ///
  /// @param text kept as UTF-8
  /// @param base64 RFC 4648, with padding, without line breaks
  /// @param sha256 of a content that the tenant has handed in before, in lower-case hexadecimal
  @Schema(name = "SourceContent")
  record Content(@Nullable String text, @Nullable String base64, @Nullable String sha256) {}

  /// The limits that a job sets for itself, up to the server's maximum.
  @Schema(name = "Limits")
  record LimitsRequest(
      @Nullable Long wallMs,
      @Nullable Long stallMs,
      @Nullable Long cpuMs,
      @Nullable Long memoryBytes,
      @Nullable Long outputBytes,
      @Nullable Long logBytes) {}
}

package dev.romworks.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A submission as a client writes it. What is left out has its default.
///
/// @param lane `interactive`
/// @param sources contents by name; none where a form brings files
/// @param units the sources that are assembled, in the order in which they are linked; may be left
///   out where there is one `.asm` at the top
/// @param options of the recipe
/// @param labels the client's own
@Schema(name = "Submission")
record SubmissionRequest(
    @Schema(defaultValue = "rgbds") @Nullable String recipe,
    @Schema(defaultValue = "interactive") @Nullable String lane,
    @Schema(description = "May be left out only in a form, whose files are sources too")
        @Nullable Map<String, @Nullable Content> sources,
    @Nullable List<@Nullable String> units,
    @Nullable Map<String, @Nullable Object> options,
    @Nullable LimitsRequest limits,
    @Nullable Map<String, @Nullable String> labels) {

  /// A source file's content: one of the two.
  ///
  /// @param text kept as UTF-8
  /// @param base64 RFC 4648, with padding, without line breaks
  @Schema(name = "SourceContent")
  record Content(@Nullable String text, @Nullable String base64) {}

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

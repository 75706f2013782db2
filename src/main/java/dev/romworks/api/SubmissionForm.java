package dev.romworks.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A submission as a form, for the description of the API; it is read by [MultipartReader].
@Schema(name = "SubmissionForm")
record SubmissionForm(
    @Schema(description = "What else there is to say; its sources are added to the files'")
        @Nullable SubmissionRequest job,
    @Schema(
            type = SchemaType.STRING,
            format = "binary",
            description = "A zip, tar or tar.gz of sources, by its first bytes")
        @Nullable String archive,
    @Schema(
            description = "Sources, each by its filename; the parts may have any names",
            type = SchemaType.ARRAY)
        @Nullable List<SubmissionForm.File> files) {

  /// A file as it is.
  @Schema(type = SchemaType.STRING, format = "binary")
  record File() {}
}

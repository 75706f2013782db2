package dev.romworks.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch as a form, for the description of the API; it is read by [MultipartReader].
@Schema(name = "BatchForm")
record BatchForm(
    @Schema(description = "What there is to say of all of them") @Nullable BatchRequest batch,
    @Schema(
            type = SchemaType.STRING,
            format = "binary",
            description = "A zip, tar or tar.gz with a folder for each job, by its first bytes")
        @Nullable String archive,
    @Schema(
            description = "Sources, each by its filename, which begins with its job's folder",
            type = SchemaType.ARRAY)
        @Nullable List<SubmissionForm.File> files) {}

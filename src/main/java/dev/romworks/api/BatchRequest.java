package dev.romworks.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch as a client writes it: either all of its jobs, or one for every folder of an archive.
///
/// @param name the client's own word for it
/// @param jobs each by itself; none where an archive brings them
/// @param job what all folders have in common; its sources, if any, are laid into each
/// @param shared a folder of the archive that is no job, but is laid into each
@Schema(name = "BatchSubmission")
record BatchRequest(
    @Nullable String name,
    @Schema(description = "The jobs, where they do not come as an archive; lane defaults to bulk")
        @Nullable List<@Nullable SubmissionRequest> jobs,
    @Schema(
            description =
                "What the jobs of an archive have in common; its sources are laid into each, in the"
                    + " place of its own; lane defaults to bulk, and the folder's name is added to"
                    + " the labels as `folder`, and to supersedes")
        @Nullable SubmissionRequest job,
    @Schema(
            description =
                "A folder of the archive whose files are laid into each of the others, in the place"
                    + " of their own")
        @Nullable String shared) {

  static final BatchRequest NOTHING_SAID = new BatchRequest(null, null, null, null);
}

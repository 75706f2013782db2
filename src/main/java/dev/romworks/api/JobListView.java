package dev.romworks.api;

import dev.romworks.job.JobPage;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of a list of jobs as the API shows it.
@Schema(name = "JobList")
record JobListView(
    List<JobSummaryView> jobs,
    @Schema(description = "The cursor with which the list goes on; null at its end")
        @Nullable String next) {

  static JobListView of(JobPage page) {
    return new JobListView(
        page.jobs().stream().map(JobSummaryView::of).toList(),
        page.next().map(Cursor::of).orElse(null));
  }

  /// Answers with a part, and with a link to the next one.
  static Response answer(JobPage page, UriInfo uri) {
    ResponseBuilder response = Response.ok(of(page));
    page.next()
        .map(Cursor::of)
        .ifPresent(next ->
            response.link(
                uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next"));
    return response.build();
  }
}

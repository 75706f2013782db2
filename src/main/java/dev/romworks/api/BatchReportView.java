package dev.romworks.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A batch with all of its jobs, for the description of the API; it is written by [JsonReport].
@Schema(name = "BatchReport")
record BatchReportView(BatchView batch, List<JobView> jobs) {}

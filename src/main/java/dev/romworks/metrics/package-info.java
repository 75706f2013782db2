/// Counts what this process does, for Prometheus: `/q/metrics`. Implements the ports by which the
/// other packages are watched, and knows of them; none knows of it, or of Micrometer.
///
/// A counter tells what this process has seen since its start. Labels have few values: lanes,
/// recipes, tools, verdicts, codes; never what names a job, a file or a tenant.
@NullMarked
package dev.romworks.metrics;

import org.jspecify.annotations.NullMarked;

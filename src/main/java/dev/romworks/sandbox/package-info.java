/// Isolates the pipeline's tools: implements its port with bubblewrap and, where that cannot be,
/// with Landlock. [Sandboxes] chooses. Both give a tool a list of system calls ([SeccompFilter]),
/// the kernel's limits ([ResourceLimits]) and, where part of the tree is ours, a cgroup
/// ([Cgroups]).
@NullMarked
package dev.romworks.sandbox;

import org.jspecify.annotations.NullMarked;

package dev.romworks.pipeline;

import java.time.Duration;

/// What the kernel is to hold one tool to. The executor looks at what tools use, and judges them by
/// that; these bounds are for what happens between two looks, and a sandbox may set them somewhat
/// higher than they are.
///
/// @param cpu user and system time
/// @param memoryBytes that are resident
/// @param fileBytes the size of each file that it writes; FIFOs apart
public record Bounds(Duration cpu, long memoryBytes, long fileBytes) {}

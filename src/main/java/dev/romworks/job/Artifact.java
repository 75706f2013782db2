package dev.romworks.job;

/// An output file of a job that succeeded.
///
/// @param sha256 of its content, in lower-case hexadecimal; the name of its blob
public record Artifact(String name, long bytes, String sha256) {}

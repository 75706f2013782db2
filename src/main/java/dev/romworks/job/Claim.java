package dev.romworks.job;

/// A job that a worker may now run: which attempt it is, and what is to be built.
public record Claim(Attempt attempt, Submission submission) {}

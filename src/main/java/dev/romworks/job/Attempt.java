package dev.romworks.job;

/// One run of a job by one worker. Its number is the fencing token: the store takes a result only
/// from the newest attempt.
///
/// @param number from 1
public record Attempt(JobId job, int number) {}

package dev.romworks.job;

/// A job as somebody asks for it: what belongs to another tenant is as if it were not there.
public record JobKey(Tenant tenant, JobId id) {}

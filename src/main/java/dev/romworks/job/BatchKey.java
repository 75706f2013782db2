package dev.romworks.job;

/// A batch as somebody asks for it: what belongs to another tenant is as if it were not there.
public record BatchKey(Tenant tenant, BatchId id) {}

package dev.romworks.job;

/// A webhook as somebody asks for it: what belongs to another tenant is as if it were not there.
public record WebhookKey(Tenant tenant, WebhookId id) {}

package dev.romworks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookSecret;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A webhook as the API shows it.
@Schema(name = "Webhook")
record WebhookView(
    String id,
    String url,
    List<String> events,
    String description,
    Instant createdAt,
    @Schema(description = "When its receiver answered 410; nothing is sent there since")
        @Nullable Instant disabledAt,
    @Schema(description = "Where it is told what it was told") String deliveries,
    @Schema(description = "What checks its signatures; only in the answer to whoever made it")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String secret) {

  /// One that was just made.
  static WebhookView of(Webhook webhook, WebhookSecret secret) {
    return view(webhook, secret.value());
  }

  static WebhookView of(Webhook webhook) {
    return view(webhook, null);
  }

  private static WebhookView view(Webhook webhook, @Nullable String secret) {
    return new WebhookView(
        webhook.key().id().toString(),
        webhook.terms().url().toString(),
        webhook.terms().events().stream().map(WebhookEvent::wireName).sorted().toList(),
        webhook.terms().description(),
        webhook.createdAt(),
        webhook.disabledAt().orElse(null),
        "/v1/webhooks/" + webhook.key().id() + "/deliveries",
        secret);
  }

  /// A tenant's webhooks.
  @Schema(name = "WebhookList")
  record WebhookListView(List<WebhookView> webhooks) {

    static WebhookListView of(List<Webhook> webhooks) {
      return new WebhookListView(webhooks.stream().map(WebhookView::of).toList());
    }
  }
}

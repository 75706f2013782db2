package dev.romworks.api;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookRules;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A webhook as its owner writes it.
@Schema(name = "NewWebhook")
record WebhookRequest(
    @Schema(
            required = true,
            description = "Of https and a public host; or of a host that the operator allows")
        @Nullable String url,
    @Schema(
            required = true,
            enumeration = {"job.finished", "job.quarantined", "batch.finished"})
        @Nullable List<@Nullable String> events,
    @Schema(description = "The owner's own words") @Nullable String description) {

  /// @throws InvalidSubmission that names what is wrong
  Webhook.Terms terms(WebhookRules rules) {
    if (url == null) {
      throw new InvalidSubmission("bad-url", "url: must be there");
    }
    if (events == null || events.isEmpty()) {
      throw new InvalidSubmission("bad-event", "events: must name one of " + known());
    }
    Set<WebhookEvent> wanted =
        events.stream().map(WebhookRequest::event).collect(Collectors.toSet());
    if (description != null && !SubmissionTerms.isLabelText(description)) {
      throw new InvalidSubmission(
          "bad-description", "description: must be a short text, all of which can be seen");
    }
    return new Webhook.Terms(rules.url(url), wanted, description == null ? "" : description);
  }

  private static WebhookEvent event(@Nullable String name) {
    return WebhookEvent.of(String.valueOf(name))
        .orElseThrow(() ->
            new InvalidSubmission(
                "bad-event",
                "events: there is no event \"%s\"; there are %s".formatted(name, known())));
  }

  private static List<String> known() {
    return Arrays.stream(WebhookEvent.values()).map(WebhookEvent::wireName).toList();
  }
}

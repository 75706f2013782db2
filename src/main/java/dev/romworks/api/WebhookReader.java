package dev.romworks.api;

import dev.romworks.job.Tenant;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookStore;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;

/// Finds webhooks on behalf of requests.
@ApplicationScoped
class WebhookReader {

  private final WebhookStore store;

  WebhookReader(WebhookStore store) {
    this.store = store;
  }

  /// The webhook of this id.
  ///
  /// @throws HttpProblem 404 if the tenant has none
  Webhook find(Tenant tenant, String id) {
    try {
      return store
          .find(new WebhookKey(tenant, WebhookId.parse(id)))
          .orElseThrow(WebhookReader::noSuchWebhook);
    } catch (IllegalArgumentException e) {
      throw noSuchWebhook();
    }
  }

  static HttpProblem noSuchWebhook() {
    return Problems.notFound("There is no webhook of this id.");
  }
}

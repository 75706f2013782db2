package dev.romworks.job;

import java.net.URI;

/// Port: which webhooks there may be.
public interface WebhookRules {

  /// Reads a URL that a webhook is to have.
  ///
  /// @return as it will be called
  /// @throws InvalidSubmission if it may not be called, as far as it shows
  URI url(String text);

  /// How many webhooks a tenant may have.
  int mostPerTenant();
}

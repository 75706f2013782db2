package dev.romworks.api;

import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookTry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of the list of what a webhook was told, as the API shows it.
@Schema(name = "WebhookDeliveryList")
record DeliveryListView(
    List<DeliveryView> deliveries,
    @Schema(description = "The cursor with which the list goes on; null at its end")
        @Nullable String next) {

  /// @param deliveries one more than are to be shown, if there are as many
  static DeliveryListView of(List<WebhookDelivery> deliveries, int limit) {
    List<WebhookDelivery> shown = deliveries.subList(0, Math.min(limit, deliveries.size()));
    return new DeliveryListView(
        shown.stream().map(DeliveryView::of).toList(),
        deliveries.size() > limit ? Cursor.of(shown.getLast().place()) : null);
  }

  /// One thing that it was told, or is to be.
  @Schema(name = "WebhookDelivery")
  record DeliveryView(
      @Schema(description = "As the receiver sees it in webhook-id") String id,
      String type,
      @Schema(enumeration = {"pending", "delivered", "given-up"}) String state,
      Instant createdAt,
      @Schema(
              description =
                  "When it is tried next; while a try goes on, when it is taken for lost; null if"
                      + " it is not tried")
          @Nullable Instant nextAt,
      List<TryView> attempts) {

    static DeliveryView of(WebhookDelivery delivery) {
      return new DeliveryView(
          delivery.id().toString(),
          delivery.type(),
          JobSummaryView.word(delivery.state()),
          delivery.createdAt(),
          delivery.nextAt().orElse(null),
          delivery.tries().stream().map(TryView::of).toList());
    }
  }

  /// A try.
  @Schema(name = "WebhookAttempt")
  record TryView(
      int number,
      Instant at,
      @Schema(description = "Null while it goes on, and where its sender died")
          @Nullable Long tookMs,
      @Schema(description = "Null where there was no answer") @Nullable Integer status,
      @Schema(description = "How the answer begins, or why there is none") @Nullable String said) {

    static TryView of(WebhookTry tried) {
      Optional<WebhookTry.End> end = tried.end();
      return new TryView(
          tried.number(),
          tried.at(),
          end.map(it -> it.took().toMillis()).orElse(null),
          end.filter(it -> it.status().isPresent()).map(it -> it.status().getAsInt()).orElse(null),
          end.map(WebhookTry.End::said).orElse(null));
    }
  }
}

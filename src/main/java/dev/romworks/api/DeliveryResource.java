package dev.romworks.api;

import dev.romworks.job.JobId;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookDelivery.Place;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookStore;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What a webhook was told, or is to be told.
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeliveryResource {

  private final WebhookStore store;
  private final WebhookReader webhooks;
  private final Caller caller;

  DeliveryResource(WebhookStore store, WebhookReader webhooks, Caller caller) {
    this.store = store;
    this.webhooks = webhooks;
    this.caller = caller;
  }

  /// Lists deliveries.
  @GET
  @RolesAllowed(JobResource.ADMIN)
  @Path("/{id}/deliveries")
  @Operation(summary = "What it was told or is to be told, newest first, with every attempt")
  @APIResponse(
      responseCode = "200",
      description = "Some of it, and where the next part begins, also as a Link",
      content = @Content(schema = @Schema(implementation = DeliveryListView.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "There is no such webhook",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response list(
      @PathParam("id") String id,
      @Schema(minimum = "1", maximum = "200", defaultValue = "50") @QueryParam("limit")
          @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    int most = Optional.ofNullable(limit).map(ListQuery::limit).orElse(ListQuery.USUAL);
    Optional<Place> after = Optional.ofNullable(cursor).map(it -> Cursor.parse(it, Place::new));
    Webhook webhook = webhooks.find(caller.tenant(), id);
    DeliveryListView view =
        DeliveryListView.of(store.deliveries(webhook.key(), after, most + 1), most);
    ResponseBuilder response = Response.ok(view);
    if (view.next() != null) {
      response.link(
          uri.getRequestUriBuilder().replaceQueryParam("cursor", view.next()).build(), "next");
    }
    return response.build();
  }

  /// Sends again.
  @POST
  @RolesAllowed(JobResource.ADMIN)
  @Path("/{id}/deliveries/{delivery}/resend")
  @Operation(
      summary =
          "Send it again, under the same id, delivered or not; and as often as it would be if it"
              + " were new")
  @APIResponse(
      responseCode = "202",
      description = "It is sent as soon as can be; what is being sent, when that has ended")
  @APIResponse(
      responseCode = "404",
      description = "There is no such webhook, or it was to be told no such thing",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "409",
      description = "The webhook is disabled",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response resend(@PathParam("id") String id, @PathParam("delivery") String delivery) {
    WebhookKey key = webhooks.find(caller.tenant(), id).key();
    return switch (store.resend(key, delivery(delivery))) {
      case SENT -> Response.accepted().build();
      case UNKNOWN -> throw noSuchDelivery();
      case DISABLED ->
          throw Problems.problem(
              409, "webhook-disabled", "Conflict", "Its receiver said that it is gone.");
    };
  }

  private static UUID delivery(String text) {
    try {
      return JobId.parse(text).value(); // an id is written one way, whatever it is of
    } catch (IllegalArgumentException e) {
      throw noSuchDelivery();
    }
  }

  private static HttpProblem noSuchDelivery() {
    return Problems.notFound("There is no delivery of this id.");
  }
}

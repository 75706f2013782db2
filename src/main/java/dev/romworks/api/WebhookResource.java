package dev.romworks.api;

import dev.romworks.api.WebhookView.WebhookListView;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookRules;
import dev.romworks.job.WebhookSecret;
import dev.romworks.job.WebhookStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Webhooks over HTTP: who is told when something of the tenant's has ended. All of it is for keys
/// with the scope `admin`: whoever sets one up reads along, and its URL may be a secret.
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WebhookResource {

  private final WebhookStore store;
  private final WebhookReader webhooks;
  private final WebhookRules rules;
  private final RequestReader requests;
  private final Caller caller;

  WebhookResource(
      WebhookStore store,
      WebhookReader webhooks,
      WebhookRules rules,
      RequestReader requests,
      Caller caller) {
    this.store = store;
    this.webhooks = webhooks;
    this.rules = rules;
    this.requests = requests;
    this.caller = caller;
  }

  /// Makes a webhook.
  @POST
  @RolesAllowed(JobResource.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Have a URL called, as Standard Webhooks says, when jobs or batches come to their end;"
              + " the secret that checks its signatures is shown this once")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WebhookRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "It is called from now on",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  @APIResponse(
      responseCode = "400",
      description = "Not JSON",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "408",
      description = "It took too long to come in",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "409",
      description = "There are as many as there may be",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "413",
      description = "Too large",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "415",
      description = "Its Content-Type is not JSON's",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "422",
      description = "The URL may not be called, or something else is wrong; names what",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response create(InputStream body, @Context HttpHeaders headers) throws IOException {
    Webhook.Terms terms =
        requests
            .read(Incoming.of(body, headers, caller.tenant()), WebhookRequest.class)
            .terms(rules);
    WebhookSecret secret = WebhookSecret.create();
    WebhookKey key = new WebhookKey(caller.tenant(), WebhookId.create());
    Webhook kept =
        store
            .add(key, terms, secret, rules.mostPerTenant())
            .orElseThrow(() ->
                Problems.problem(
                    409,
                    "too-many-webhooks",
                    "Conflict",
                    "There may be %d webhooks.".formatted(rules.mostPerTenant())));
    return Response.created(URI.create("/v1/webhooks/" + key.id()))
        .entity(WebhookView.of(kept, secret))
        .build();
  }

  /// Lists webhooks.
  @GET
  @RolesAllowed(JobResource.ADMIN)
  @Operation(summary = "All webhooks, oldest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = WebhookListView.class)))
  public Response list() {
    return Response.ok(WebhookListView.of(store.list(caller.tenant()))).build();
  }

  /// Shows a webhook.
  @GET
  @RolesAllowed(JobResource.ADMIN)
  @Path("/{id}")
  @Operation(summary = "A webhook as it stands")
  @APIResponse(
      responseCode = "200",
      description = "The webhook",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is no such webhook",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response get(@PathParam("id") String id) {
    return Response.ok(WebhookView.of(webhooks.find(caller.tenant(), id))).build();
  }

  /// Deletes a webhook.
  @DELETE
  @RolesAllowed(JobResource.ADMIN)
  @Path("/{id}")
  @Operation(summary = "Delete a webhook, with all that it was told or is to be told")
  @APIResponse(
      responseCode = "204",
      description = "Nothing more is sent there, but for what is on its way")
  @APIResponse(
      responseCode = "404",
      description = "There is no such webhook",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response delete(@PathParam("id") String id) {
    if (!store.remove(webhooks.find(caller.tenant(), id).key())) {
      throw WebhookReader.noSuchWebhook();
    }
    return Response.noContent().build();
  }
}

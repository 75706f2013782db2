package dev.romworks.api;

import dev.romworks.job.Fleet;
import dev.romworks.job.LiveWorker;
import dev.romworks.job.RecipeBook;
import dev.romworks.job.RecipeDescription;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What can be built, and with what.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RecipeResource {

  private final RecipeBook book;
  private final Fleet fleet;

  RecipeResource(RecipeBook book, Fleet fleet) {
    this.book = book;
    this.fleet = fleet;
  }

  /// All recipes.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/recipes")
  @Operation(summary = "What can be built: options with types and bounds")
  public RecipeView.All recipes() {
    List<LiveWorker> workers = fleet.workers();
    return new RecipeView.All(book.recipes().stream().map(it -> view(it, workers)).toList());
  }

  /// One recipe.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/recipes/{name}")
  @Operation(summary = "One recipe: its options with types and bounds")
  @APIResponse(responseCode = "200", description = "The recipe")
  @APIResponse(
      responseCode = "404",
      description = "There is no such recipe",
      content = @Content(mediaType = JobResource.PROBLEM))
  public RecipeView recipe(@PathParam("name") String name) {
    return book.recipes().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .map(it -> view(it, fleet.workers()))
        .orElseThrow(() -> Problems.notFound("There is no recipe of this name."));
  }

  private static RecipeView view(RecipeDescription recipe, List<LiveWorker> workers) {
    List<String> installed =
        workers.stream()
            .map(worker -> worker.toolchains().get(recipe.name()))
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    return RecipeView.of(recipe, installed);
  }

  /// All toolchains.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/toolchains")
  @Operation(summary = "The toolchains of the workers that live, and which recipes they build")
  public ToolchainListView toolchains() {
    return ToolchainListView.of(fleet.workers());
  }
}

package dev.romworks.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Adds to the description of the API what holds for every call: the key, and the answers that any
/// call may have.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class CommonAnswers implements OASFilter {

  private static final String KEY = "key";
  private static final String PROBLEM = "Problem";

  private static final Map<String, String> ANSWERS =
      Map.of(
          "401", "There are keys, and none was sent, or one that is not good",
          "406", "None of the forms that the client accepts is there",
          "403", "The key is not good for this, or a page of another site sent it",
          "429", "Too much at once, or of this key; to be asked again after Retry-After",
          "503", "The store is out of reach; to be asked again after Retry-After");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getComponents()
        .addSecurityScheme(
            KEY,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A key of ./romworks key add; none where there are no keys"))
        .addSchema(PROBLEM, problem());
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(CommonAnswers::complete));
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("What is wrong, after RFC 9457; `code` is a stable word for programs")
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("title", OASFactory.createSchema().addType(SchemaType.STRING))
        .addProperty("detail", OASFactory.createSchema().addType(SchemaType.STRING))
        .addProperty("code", OASFactory.createSchema().addType(SchemaType.STRING))
        .required(List.of("status", "title", "code"));
  }

  private static void complete(Operation operation) {
    operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY));
    APIResponses answers = operation.getResponses();
    ANSWERS.forEach((status, description) -> {
      if (!answers.hasAPIResponse(status)
          || answers.getAPIResponse(status).getContent() == null) { // the framework's own
        answers.addAPIResponse(
            status,
            OASFactory.createAPIResponse()
                .description(description)
                .content(
                    OASFactory.createContent()
                        .addMediaType(JobResource.PROBLEM, OASFactory.createMediaType())));
      }
    });
    answers.getAPIResponses().values().stream()
        .map(APIResponse::getContent)
        .filter(content -> content != null && content.hasMediaType(JobResource.PROBLEM))
        .map(content -> content.getMediaType(JobResource.PROBLEM))
        .forEach(it -> it.setSchema(OASFactory.createSchema().ref(PROBLEM)));
  }
}

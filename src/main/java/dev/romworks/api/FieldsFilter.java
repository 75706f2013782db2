package dev.romworks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.romworks.api.OutputResource.LogRecord;
import dev.romworks.api.WebhookView.WebhookListView;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/// Adds to the description of the API what the types of the code know: which fields are always
/// there, and which may be null. Its generator reads no annotations of JSpecify (4.2.4).
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class FieldsFilter implements OASFilter {

  private static final List<Class<?>> ROOTS =
      List.of(
          SubmissionRequest.class,
          SubmissionForm.class,
          BatchRequest.class,
          BatchForm.class,
          JobView.class,
          JobListView.class,
          BatchView.class,
          BatchReportView.class,
          LogRecord.class,
          RecipeView.All.class,
          ToolchainListView.class,
          WebhookRequest.class,
          WebhookListView.class,
          DeliveryListView.class);

  private final Map<String, Class<?>> records = new LinkedHashMap<>(); // by their schemas' names

  public FieldsFilter() {
    ROOTS.forEach(this::collect);
  }

  private void collect(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::collect);
    } else if (type instanceof Class<?> plain
        && plain.isRecord()
        && records.put(name(plain), plain) == null) {
      for (RecordComponent field : plain.getRecordComponents()) {
        collect(field.getGenericType());
      }
    }
  }

  private static String name(Class<?> type) {
    var schema =
        type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    records.forEach((name, type) -> {
      Schema schema = api.getComponents().getSchemas().get(name);
      if (schema != null) {
        complete(schema, type);
      }
    });
  }

  private static void complete(Schema schema, Class<?> type) {
    for (RecordComponent field : type.getRecordComponents()) {
      if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        complete(schema, field.getType());
      } else {
        complete(schema, field, type.getAnnotation(JsonInclude.class));
      }
    }
  }

  private static void complete(Schema schema, RecordComponent field, @Nullable JsonInclude ofAll) {
    String name = name(field);
    Map<String, Schema> properties = schema.getProperties();
    if (properties == null || !properties.containsKey(name)) {
      return;
    }
    handDownWords(properties.get(name));
    boolean isNullable = isNullable(field.getAnnotatedType());
    boolean isLeftOut = ofAll != null || field.getAccessor().isAnnotationPresent(JsonInclude.class);
    if (!isNullable && !isLeftOut) {
      schema.addRequired(name);
    } else if (isNullable && !isLeftOut) {
      schema.addProperty(name, orNull(properties.get(name)));
    }
  }

  /// The words of an annotation at a list are those of its elements.
  private static void handDownWords(Schema schema) {
    List<Object> words = schema.getEnumeration();
    if (words != null && schema.getItems() != null) {
      schema.getItems().setEnumeration(words);
      schema.setEnumeration(null);
    }
  }

  private static String name(RecordComponent field) {
    JsonProperty named = field.getAccessor().getAnnotation(JsonProperty.class);
    return named == null || named.value().isEmpty() ? field.getName() : named.value();
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Schema orNull(Schema schema) {
    if (schema.getRef() != null || schema.getEnumeration() != null) {
      return OASFactory.createSchema()
          .addAnyOf(schema)
          .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
    return schema.addType(SchemaType.NULL);
  }
}

package dev.romworks.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.romworks.job.InvalidSubmission;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// JSON into a [SubmissionRequest], or another record, strictly: no unknown field, no field twice,
/// no type made to fit.
@ApplicationScoped
class SubmissionParser {

  private static final int MAX_DEPTH = 8; // a batch needs 5

  private final ApiConfig config;
  private final JsonMapper json;

  SubmissionParser(ApiConfig config) {
    this.config = config;
    this.json =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                LogicalType.Textual,
                textual ->
                    Arrays.stream(CoercionInputShape.values())
                        .filter(shape -> shape != CoercionInputShape.String)
                        .forEach(shape -> textual.setCoercion(shape, CoercionAction.Fail)))
            .withCoercionConfig(
                LogicalType.Integer,
                integer -> integer.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .build();
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(config.maxSubmissionBytes())
                .build());
  }

  /// @param room in which its values are to stand; its bytes do already
  /// @throws HttpProblem 400 if it is no JSON, 429 if there is no room
  /// @throws InvalidSubmission if it is JSON of another shape
  <T> T parse(byte[] bytes, Class<T> type, IntakeRoom.Share room) throws IOException {
    try (JsonParser tokens =
        new CountedTokens(json.getFactory().createParser(text(bytes)), config, room)) {
      T request = json.readValue(tokens, type);
      if (request == null) {
        throw new InvalidSubmission("wrong-type", "the submission is null");
      }
      return request;
    } catch (CharacterCodingException e) {
      throw Problems.badRequest("malformed-json", "The body is not UTF-8.");
    } catch (UnrecognizedPropertyException e) {
      throw new InvalidSubmission(
          "unknown-field",
          "%s: there is no such field; there are %s".formatted(path(e), e.getKnownPropertyIds()));
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof InvalidSubmission || e.getCause() instanceof HttpProblem) {
        throw (RuntimeException) e.getCause(); // by the tokens themselves
      }
      if (isTorn(e)) {
        throw malformed(e);
      }
      throw new InvalidSubmission("wrong-type", path(e) + ": must be " + wanted(e));
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /// Decoded here, because Jackson's own decoder does not join two escaped surrogates in a field's
  /// name; and piece by piece, because all of it would take up to four times its bytes.
  private static Reader text(byte[] bytes) {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()); // refuses
  }

  /// Whether it is the JSON that is at fault, and not what it says.
  private static boolean isTorn(JsonMappingException e) {
    return (e.getCause() instanceof JsonProcessingException
            && !(e.getCause() instanceof InputCoercionException)) // a number of too many digits
        || e.getOriginalMessage().startsWith("No content"); // an empty body
  }

  private static String wanted(JsonMappingException e) {
    Class<?> type =
        switch (e) {
          case MismatchedInputException it -> it.getTargetType();
          case JsonMappingException it
              when it.getCause() instanceof InputCoercionException number ->
              number.getTargetType();
          default -> Object.class;
        };
    if (type == String.class) {
      return "a text";
    }
    if (type == Long.class || type == long.class) {
      return "a whole number of 64 bits";
    }
    return type != null && List.class.isAssignableFrom(type) ? "an array" : "an object";
  }

  private static RuntimeException malformed(JsonProcessingException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " (line %d, column %d)"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    return Problems.badRequest(
        "malformed-json", "The body is not JSON: " + e.getOriginalMessage() + where);
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(step ->
                step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "the submission" : path;
  }
}

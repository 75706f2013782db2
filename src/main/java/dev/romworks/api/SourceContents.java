package dev.romworks.api;

import dev.romworks.api.SubmissionRequest.Content;
import dev.romworks.job.BlobStore;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The contents of sources as JSON has them: as text, as base64, or as the digest of one that the
/// tenant has handed in before.
@ApplicationScoped
class SourceContents {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final BlobStore blobs;

  SourceContents(BlobStore blobs) {
    this.blobs = blobs;
  }

  /// Adds sources to those that came until now.
  ///
  /// @throws InvalidSubmission if one is not one of the three, or is unknown
  void add(@Nullable Map<String, @Nullable Content> requested, Tenant tenant, Intake intake) {
    if (requested != null) {
      requested.forEach(SourceContents::requireOneWay);
      Map<String, Long> known = known(requested.values(), tenant);
      requested.forEach(
          (name, content) -> add(name, Objects.requireNonNull(content), known, intake));
    }
  }

  private static void requireOneWay(String name, @Nullable Content content) {
    if (content == null || ways(content) != 1) {
      throw new InvalidSubmission(
          "bad-source",
          "sources.%s: must have one of \"text\", \"base64\" and \"sha256\"".formatted(name));
    }
  }

  /// How many bytes those have that are named by their digests, as far as they were handed in.
  private Map<String, Long> known(Collection<@Nullable Content> contents, Tenant tenant) {
    Set<String> digests = new HashSet<>();
    for (Content content : contents) {
      if (content != null
          && content.sha256() != null
          && SHA256.matcher(content.sha256()).matches()) {
        digests.add(content.sha256());
      }
    }
    return digests.isEmpty() ? Map.of() : blobs.handedIn(tenant, digests);
  }

  private void add(String name, Content content, Map<String, Long> known, Intake intake) {
    String place = "sources." + name;
    if (content.text() != null) {
      intake.add("sources", name, utf8(place, content.text()));
    } else if (content.base64() != null) {
      String base64 = content.base64();
      byte[] bytes =
          SubmissionTerms.valid(
              "bad-base64", place + ".base64", () -> Base64.getDecoder().decode(base64));
      intake.add("sources", name, bytes);
    } else if (content.sha256() != null) {
      addKnown(name, content.sha256(), known, intake);
    }
  }

  private static long ways(Content content) {
    return Stream.of(content.text() != null, content.base64() != null, content.sha256() != null)
        .filter(it -> it)
        .count();
  }

  private void addKnown(String name, String sha256, Map<String, Long> known, Intake intake) {
    Long bytes = known.get(sha256);
    if (bytes == null) {
      throw unknown(name);
    }
    intake.add("sources", name, bytes, () -> blobs.read(sha256).orElseThrow(() -> unknown(name)));
  }

  private static InvalidSubmission unknown(String name) {
    return new InvalidSubmission(
        "unknown-content",
        "sources.%s.sha256: was not handed in before; send it as text or base64".formatted(name));
  }

  private static byte[] utf8(String place, String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] content = new byte[bytes.remaining()];
      bytes.get(content);
      return content;
    } catch (CharacterCodingException e) {
      throw new InvalidSubmission(
          "bad-source", place + ".text: has half of a surrogate pair; use \"base64\"");
    }
  }
}

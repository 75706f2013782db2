package dev.romworks.api;

import dev.romworks.job.InvalidSubmission;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;

/// A form with a job or a batch in it: the part of that name is its JSON, the part `archive` an
/// archive of sources, and every other part that has a file name is a source of that name.
///
/// Read as a stream, part after part; the framework's own reader would write each file to a disk.
final class MultipartReader {

  private static final int MAX_HEADER_BYTES = 4096;
  private static final String BOUNDARY = "[0-9A-Za-z'()+_,./:=? -]{1,70}"; // RFC 2046

  private final Intake intake;
  private final String jsonPart;
  private byte @Nullable [] json;
  private byte @Nullable [] archive;

  /// @param jsonPart which part is the JSON
  MultipartReader(String jsonPart, Intake intake) {
    this.jsonPart = jsonPart;
    this.intake = intake;
  }

  /// Reads a form to its end; can be called once.
  ///
  /// @param type with the boundary between the parts
  /// @return the JSON, if there is any
  byte @Nullable [] read(InputStream body, MediaType type) throws IOException {
    MultipartInput parts = parts(body, type);
    try {
      boolean isPart = parts.skipPreamble();
      if (!isPart) {
        throw malformed("no part, or none that is complete");
      }
      while (isPart) {
        part(PartHeader.of(parts.readHeaders()), parts.newInputStream());
        isPart = parts.readBoundary();
      }
    } catch (FileUploadException e) { // of its message no client learns more
      throw malformed(
          "a part without an end, or with more than %d bytes of headers"
              .formatted(MAX_HEADER_BYTES));
    }
    body.transferTo(OutputStream.nullOutputStream()); // an epilogue, which means nothing
    if (archive != null) { // last: what it unpacks to need not wait for a client
      intake.unpack(archive);
    }
    return json;
  }

  private static MultipartInput parts(InputStream body, MediaType type) throws IOException {
    String boundary = type.getParameters().getOrDefault("boundary", "");
    if (!boundary.matches(BOUNDARY)) {
      throw malformed("a Content-Type without a sound boundary");
    }
    MultipartInput parts =
        MultipartInput.builder()
            .setInputStream(body)
            .setBoundary(boundary.getBytes(StandardCharsets.US_ASCII))
            .setMaxPartHeaderSize(MAX_HEADER_BYTES)
            .get();
    parts.setHeaderCharset(StandardCharsets.ISO_8859_1); // of names it is known later, and strictly
    return parts;
  }

  private void part(PartHeader header, InputStream content) throws IOException {
    if (header.name().equals(jsonPart)) {
      refuseSecond(header, json != null);
      json = content.readAllBytes();
    } else if (header.name().equals("archive")) {
      refuseSecond(header, archive != null);
      archive = content.readAllBytes();
    } else if (header.filename() == null) {
      throw new InvalidSubmission(
          "unknown-part",
          "%s: there is no such part; there are %s, archive, and those with a filename"
              .formatted(header.name(), jsonPart));
    } else {
      intake.add("files", header.filename(), content);
    }
  }

  private static void refuseSecond(PartHeader header, boolean isSecond) {
    if (isSecond) {
      throw new InvalidSubmission("duplicate-part", header.name() + ": there are two such parts");
    }
  }

  static RuntimeException malformed(String fault) {
    return Problems.badRequest("malformed-form", "The body is not multipart/form-data: " + fault);
  }
}

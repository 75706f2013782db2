package dev.romworks.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.job.Job;
import dev.romworks.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/// A batch with all of its jobs, each as the API shows it, but for its place in the queue.
final class JsonReport implements Report {

  private final JsonGenerator json;

  JsonReport(ObjectMapper mapper, BatchView batch, Writer out) throws IOException {
    json = mapper.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeObjectField("batch", batch);
    json.writeArrayFieldStart("jobs");
  }

  @Override
  public void add(Job job) throws IOException {
    json.writeObject(JobView.of(job, Optional.empty()));
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }
}

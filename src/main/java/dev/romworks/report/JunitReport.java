package dev.romworks.report;

import dev.romworks.job.Job;
import dev.romworks.job.JobState;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// JUnit's XML, as build servers read it: a suite with a case for each job. `failures` are jobs
/// that were judged and have not succeeded, `errors` those that are quarantined, `skipped` those
/// that were canceled or have not come to their end.
public final class JunitReport implements Report {

  private static final Pattern NOT_XML = // the characters that XML 1.0 cannot have
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final String SUCCEEDED = "succeeded";
  private static final String CANCELED = "canceled";

  private final Writer out;
  private final String name;
  private final StringWriter cases = new StringWriter();
  private final XMLStreamWriter xml;
  private int tests;
  private int failures;
  private int errors;
  private int skipped;
  private double seconds;

  /// @param name of the suite
  public JunitReport(Writer out, String name) throws IOException {
    this.out = out;
    this.name = name;
    this.xml = writing(() -> XMLOutputFactory.newInstance().createXMLStreamWriter(cases));
  }

  /// A step of writing XML.
  private interface Step<T> {

    T take() throws XMLStreamException;
  }

  private static <T> T writing(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void add(Job job) throws IOException {
    int _ =
        writing(() -> {
          testCase(job);
          return ++tests;
        });
  }

  private void testCase(Job job) throws XMLStreamException {
    Long runMs = job.summary().end() == null ? null : job.summary().end().runMs();
    double took = runMs == null ? 0 : runMs / 1000.0;
    seconds += took;
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    attribute(xml, "classname", job.summary().recipe());
    attribute(xml, "name", Report.name(job));
    attribute(xml, "time", time(took));
    outcome(job);
    xml.writeEndElement();
  }

  private void outcome(Job job) throws XMLStreamException {
    String outcome = Report.outcome(job);
    if (job.state() == JobState.QUARANTINED) {
      errors++;
      element("error", outcome, job.message());
    } else if (job.state() != JobState.FINISHED || outcome.equals(CANCELED)) {
      skipped++;
      xml.writeEmptyElement("skipped");
      attribute(xml, "message", job.message());
    } else if (!outcome.equals(SUCCEEDED)) {
      failures++;
      element("failure", outcome, job.message());
    }
  }

  private void element(String element, String type, String message) throws XMLStreamException {
    xml.writeEmptyElement(element);
    attribute(xml, "type", type);
    attribute(xml, "message", message);
  }

  private static void attribute(XMLStreamWriter to, String name, String value)
      throws XMLStreamException {
    to.writeAttribute(name, NOT_XML.matcher(value).replaceAll("?"));
  }

  private static String time(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  @Override
  public void end() throws IOException {
    XMLStreamWriter whole =
        writing(() -> XMLOutputFactory.newInstance().createXMLStreamWriter(out));
    boolean _ =
        writing(() -> {
          xml.flush();
          return begin(whole);
        });
    out.write(cases.toString());
    boolean _ = writing(() -> end(whole));
  }

  private boolean begin(XMLStreamWriter whole) throws XMLStreamException {
    whole.writeStartDocument("UTF-8", "1.0");
    whole.writeCharacters("\n");
    whole.writeStartElement("testsuites");
    whole.writeCharacters("\n  ");
    whole.writeStartElement("testsuite");
    attribute(whole, "name", name);
    attribute(whole, "tests", Integer.toString(tests));
    attribute(whole, "failures", Integer.toString(failures));
    attribute(whole, "errors", Integer.toString(errors));
    attribute(whole, "skipped", Integer.toString(skipped));
    attribute(whole, "time", time(seconds));
    whole.writeCharacters(""); // ends the tag
    whole.flush();
    return true;
  }

  private static boolean end(XMLStreamWriter whole) throws XMLStreamException {
    whole.writeCharacters("\n  ");
    whole.writeEndElement();
    whole.writeCharacters("\n");
    whole.writeEndDocument();
    whole.flush();
    return true;
  }
}

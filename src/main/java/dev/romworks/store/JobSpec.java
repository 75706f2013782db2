package dev.romworks.store;

import dev.romworks.job.Limits;
import dev.romworks.job.OptionValue;
import dev.romworks.job.SourceName;
import dev.romworks.job.Submission;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a submission asks for, apart from its sources, in the form in which `job.spec` holds it.
record JobSpec(
    List<String> units,
    Map<String, Object> options,
    long wallMs,
    long stallMs,
    long cpuMs,
    long memoryBytes,
    long outputBytes,
    long logBytes) {

  static JobSpec of(Submission submission) {
    Map<String, Object> options = new TreeMap<>(); // one order, always
    submission.options().forEach((name, value) -> options.put(name, value.json()));
    Limits limits = submission.limits();
    return new JobSpec(
        submission.units().stream().map(SourceName::value).toList(),
        options,
        limits.wall().toMillis(),
        limits.stall().toMillis(),
        limits.cpu().toMillis(),
        limits.memoryBytes(),
        limits.outputBytes(),
        limits.logBytes());
  }

  List<SourceName> unitNames() {
    return units.stream().map(SourceName::new).toList();
  }

  Map<String, OptionValue> optionValues() {
    Map<String, OptionValue> values = new HashMap<>();
    options.forEach((name, json) -> values.put(name, OptionValue.of(json)));
    return values;
  }

  Limits limits() {
    return new Limits(
        Duration.ofMillis(wallMs),
        Duration.ofMillis(stallMs),
        Duration.ofMillis(cpuMs),
        memoryBytes,
        outputBytes,
        logBytes);
  }
}

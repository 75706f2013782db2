package dev.romworks.worker;

import dev.romworks.job.ChannelRun;
import dev.romworks.job.Diagnostic;
import dev.romworks.job.LogText;
import dev.romworks.job.Result;
import dev.romworks.job.StageRun;
import dev.romworks.job.Stall;
import dev.romworks.job.Verdict;
import dev.romworks.pipeline.Exit;
import dev.romworks.pipeline.Outcome;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Run.StageReport;
import dev.romworks.pipeline.Stage;
import dev.romworks.toolchain.Findings;
import dev.romworks.toolchain.Recipe;
import dev.romworks.toolchain.Toolchain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a run of the pipeline means for the job: the verdict, and the sentence that says why.
final class Verdicts {

  private Verdicts() {}

  /// The verdict on an outcome.
  static Verdict of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded _ -> new Verdict.Succeeded();
      case Outcome.Failed(var stage, var code) -> new Verdict.Failed(stage, code);
      case Outcome.Crashed(var stage, var signal) -> new Verdict.Crashed(stage, signal);
      case Outcome.Overrun(var stage) -> new Verdict.Failed(stage, 0);
      case Outcome.Incomplete(var stage, _) -> new Verdict.Failed(stage, 0);
      case Outcome.Stalled(var stall) -> new Verdict.Stalled(stall(stall));
      case Outcome.TimedOut(var cap, _) -> new Verdict.TimedOut(cap);
      case Outcome.OutputExceeded(var channel, var cap) -> new Verdict.OutputExceeded(channel, cap);
      case Outcome.CpuExceeded(var stage, var cap) -> new Verdict.CpuExceeded(stage, cap);
      case Outcome.MemoryExceeded(var stage, var cap) -> new Verdict.MemoryExceeded(stage, cap);
      case Outcome.ProcessesExceeded(var stage, var cap) ->
          new Verdict.ProcessesExceeded(stage, cap);
      case Outcome.Canceled _ -> new Verdict.Canceled();
    };
  }

  /// All that is kept of a run.
  static Result result(Verdict verdict, Run run, Plan plan, Recipe recipe, Toolchain toolchain) {
    List<LogText> logs = logs(run);
    List<Diagnostic> diagnostics = diagnostics(run, recipe, logs);
    return new Result(
        verdict,
        message(run, diagnostics),
        toolchain.name(),
        run.wall(),
        run.stages().stream().map(report -> stageRun(report, run.outcome())).toList(),
        channels(run, plan),
        diagnostics,
        logs,
        run.outputs());
  }

  private static Stall stall(dev.romworks.pipeline.Stall stall) {
    return new Stall(
        Stall.Kind.valueOf(stall.kind().name()),
        stall.proven(),
        stall.waits().stream()
            .map(wait ->
                new Stall.Wait(
                    wait.stage(),
                    wait.does().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    wait.channel().orElse(null),
                    wait.waitsFor().orElse(null),
                    wait.because()))
            .toList());
  }

  private static String message(Run run, List<Diagnostic> diagnostics) {
    return switch (run.outcome()) {
      case Outcome.Succeeded _ ->
          run.outputs().entrySet().stream()
              .map(output -> output.getKey() + " (" + output.getValue().length + " bytes)")
              .collect(Collectors.joining(", ", "built ", ""));
      case Outcome.Failed(var stage, _) ->
          reason(stage, diagnostics)
              .map(error -> stage + " failed: " + error)
              .orElse(run.outcome().sentence());
      case Outcome other -> other.sentence();
    };
  }

  /// Its fatal error, with which a tool ends; of those that seem to be fatal the last, as sources
  /// write parts of what it says. Else its first error.
  private static Optional<String> reason(String stage, List<Diagnostic> diagnostics) {
    List<Diagnostic> errors =
        diagnostics.stream()
            .filter(d -> d.stage().equals(stage) && d.severity() != Diagnostic.Severity.WARNING)
            .toList();
    return errors.reversed().stream()
        .filter(d -> d.severity() == Diagnostic.Severity.FATAL)
        .findFirst()
        .or(() -> errors.stream().findFirst())
        .map(d -> place(d) + d.message().lines().findFirst().orElse("no message"));
  }

  private static String place(Diagnostic diagnostic) {
    return diagnostic.line() == null
        ? ""
        : "%s, line %d: ".formatted(diagnostic.file(), diagnostic.line());
  }

  private static StageRun stageRun(StageReport report, Outcome outcome) {
    Stage stage = report.stage();
    boolean incomplete =
        outcome instanceof Outcome.Incomplete(String name, _) && name.equals(stage.name());
    Integer exitCode = null;
    Integer signal = null;
    StageRun.Result result =
        switch (report.fate()) {
          case Run.Ended(Exit.Exited(int code)) -> {
            exitCode = code;
            yield code == 0 && !incomplete ? StageRun.Result.SUCCEEDED : StageRun.Result.FAILED;
          }
          case Run.Ended(Exit.Signaled(int number)) -> {
            signal = number;
            yield StageRun.Result.CRASHED;
          }
          case Run.Ended(Exit.OutOfMemory _), Run.Ended(Exit.OutOfCpu _) -> StageRun.Result.KILLED;
          case Run.Killed(boolean collateral) ->
              collateral ? StageRun.Result.COLLATERAL : StageRun.Result.KILLED;
          case Run.NotStarted _ -> StageRun.Result.NOT_STARTED;
        };
    return new StageRun(
        stage.name(),
        stage.tool(),
        result,
        exitCode,
        signal,
        report.wall(),
        report.cpu(),
        report.peakBytes());
  }

  private static List<ChannelRun> channels(Run run, Plan plan) {
    Set<String> names = new LinkedHashSet<>(plan.inputs().keySet());
    plan.stages().forEach(stage -> names.addAll(stage.outputs()));
    return names.stream()
        .map(channel ->
            new ChannelRun(
                channel,
                kind(plan, channel),
                plan.writerOf(channel).map(Stage::name).orElse(null),
                plan.readerOf(channel).map(Stage::name).orElse(null),
                run.channelBytes().get(channel)))
        .toList();
  }

  private static ChannelRun.Kind kind(Plan plan, String channel) {
    if (plan.isDirect(channel)) {
      return ChannelRun.Kind.DIRECT;
    }
    return plan.isSpooled(channel) ? ChannelRun.Kind.SPOOL : ChannelRun.Kind.FIFO;
  }

  /// What a stage said that exited 0 can be no error, whatever it looks like: sources write parts
  /// of it.
  private static List<Diagnostic> diagnostics(Run run, Recipe recipe, List<LogText> logs) {
    Set<String> succeeded =
        run.stages().stream()
            .filter(report -> report.fate() instanceof Run.Ended(Exit exit) && exit.isSuccess())
            .map(report -> report.stage().name())
            .collect(Collectors.toSet());
    Findings findings = new Findings();
    for (LogText log : logs) {
      if (log.stream() == LogText.Stream.STDERR) {
        boolean onlyWarnings = succeeded.contains(log.stage());
        recipe
            .diagnostics()
            .parse(
                log,
                found -> {
                  if (!onlyWarnings || found.severity() == Diagnostic.Severity.WARNING) {
                    findings.add(found);
                  }
                });
      }
    }
    return findings.kept();
  }

  private static List<LogText> logs(Run run) {
    List<LogText> logs = new ArrayList<>();
    for (StageReport report : run.stages()) {
      String stage = report.stage().name();
      if (!report.stdout().isEmpty()) {
        logs.add(new LogText(stage, LogText.Stream.STDOUT, report.stdout()));
      }
      if (!report.stderr().isEmpty()) {
        logs.add(new LogText(stage, LogText.Stream.STDERR, report.stderr()));
      }
    }
    return logs;
  }
}

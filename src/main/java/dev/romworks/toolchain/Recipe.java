package dev.romworks.toolchain;

import static java.util.Objects.requireNonNull;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.OptionValue;
import dev.romworks.job.SourceName;
import dev.romworks.job.Submission;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Stage;
import dev.romworks.pipeline.ToolRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which tools build what, and how they are joined: one YAML file, whose form `recipes/rgbds.yaml`
/// explains.
///
/// @param toolchain whose tools it runs
/// @param diagnostics whose words its tools speak
/// @param unitSuffix how a unit's name ends where the submission names none
/// @param environment of every tool
/// @param options that a user may set, by name
public record Recipe(
    String name,
    String about,
    ToolchainNeed toolchain,
    Diagnostics diagnostics,
    String unitSuffix,
    Map<String, String> environment,
    Map<String, RecipeOption> options,
    List<StageTemplate> stages) {

  private static final String UNIT = "{unit}";

  /// @throws NullPointerException if the file lacks a field; the message names it
  public Recipe {
    requireNonNull(name, "name is missing");
    requireNonNull(about, "about is missing");
    requireNonNull(toolchain, "toolchain is missing");
    requireNonNull(diagnostics, "diagnostics is missing");
    requireNonNull(unitSuffix, "unitSuffix is missing");
    environment = Map.copyOf(requireNonNull(environment, "environment is missing"));
    options = new TreeMap<>(requireNonNull(options, "options is missing"));
    stages = List.copyOf(requireNonNull(stages, "stages is missing"));
  }

  /// A stage as the file writes it.
  ///
  /// @param stdin the channel that it reads as standard input; null for none
  public record StageTemplate(
      String name, String tool, List<String> arguments, @Nullable String stdin) {

    public StageTemplate {
      requireNonNull(name, "a stage's name is missing");
      requireNonNull(tool, "a stage's tool is missing");
      arguments = List.copyOf(requireNonNull(arguments, "a stage's arguments are missing"));
    }
  }

  /// What is to be run for a submission. The tools' names and the sources' are all that it takes
  /// from outside; a source's name can mean nothing but a file, see [SourceName].
  ///
  /// @throws InvalidSubmission if the units or options are not ones that this recipe takes
  public Plan plan(Submission submission, ToolRoot tools) {
    List<SourceName> units = units(submission);
    Map<String, OptionValue> chosen = options(submission);
    List<Stage> planned = new ArrayList<>();
    for (StageTemplate template : stages) {
      if (template.name().contains(UNIT)) {
        units.forEach(unit -> planned.add(stage(template, List.of(unit), chosen)));
      } else {
        planned.add(stage(template, units, chosen));
      }
    }
    return new Plan(tools, environment, Map.of(), planned, false);
  }

  private List<SourceName> units(Submission submission) {
    if (submission.units().isEmpty()) {
      return List.of(onlyUnit(submission));
    }
    for (SourceName unit : submission.units()) {
      if (!submission.sources().contains(unit)) {
        throw new InvalidSubmission(
            "unknown-unit", "units: there is no source named \"" + unit + "\"");
      }
    }
    if (new TreeSet<>(submission.units()).size() < submission.units().size()) {
      throw new InvalidSubmission("duplicate-unit", "units: one is named twice");
    }
    return submission.units();
  }

  private SourceName onlyUnit(Submission submission) {
    List<SourceName> candidates =
        submission.sources().files().keySet().stream()
            .filter(name -> name.value().endsWith(unitSuffix) && !name.value().contains("/"))
            .toList();
    if (candidates.size() != 1) {
      throw new InvalidSubmission(
          "units-needed",
          "units: which sources are assembled must be said, because there are %d named *%s at the top"
              .formatted(candidates.size(), unitSuffix));
    }
    return candidates.getFirst();
  }

  /// The options as they hold: what the submission sets, and the defaults of the rest.
  private Map<String, OptionValue> options(Submission submission) {
    Map<String, OptionValue> chosen = new TreeMap<>();
    options.forEach(
        (option, spec) -> spec.defaultValue().ifPresent(value -> chosen.put(option, value)));
    submission
        .options()
        .forEach((option, value) -> {
          RecipeOption spec = options.get(option);
          if (spec == null) {
            throw new InvalidSubmission(
                "unknown-option",
                "options.%s: recipe %s has no such option; it has %s"
                    .formatted(option, name, options.keySet()));
          }
          spec.check(option, value);
          chosen.put(option, value);
        });
    return chosen;
  }

  private Stage stage(
      StageTemplate template, List<SourceName> units, Map<String, OptionValue> chosen) {
    List<Stage.Argument> arguments = new ArrayList<>();
    chosen.forEach((option, value) -> {
      RecipeOption spec = options.get(option);
      if (spec != null && spec.stage().equals(template.name())) {
        spec.words(value).forEach(word -> arguments.add(new Stage.Literal(word)));
      }
    });
    for (String argument : template.arguments()) {
      if (argument.contains(UNIT)) {
        units.forEach(unit -> arguments.add(argument(argument, unit)));
      } else {
        arguments.add(argument(argument, units.getFirst()));
      }
    }
    return new Stage(
        filled(template.name(), units.getFirst()),
        template.tool(),
        arguments,
        Optional.ofNullable(template.stdin()),
        Optional.empty());
  }

  private static String filled(String text, SourceName unit) {
    return text.replace(UNIT, unit.value());
  }

  /// What kind of argument it is, the template alone says: a unit's name may begin with any sign.
  private static Stage.Argument argument(String template, SourceName unit) {
    return switch (template.charAt(0)) {
      case '>' -> Stage.output(filled(template.substring(1), unit));
      case '<' -> Stage.input(filled(template.substring(1), unit));
      default -> new Stage.Literal(filled(template, unit));
    };
  }
}

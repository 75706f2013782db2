package dev.romworks.toolchain;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.OptionValue;
import dev.romworks.job.RecipeDescription;
import dev.romworks.job.SourceName;
import dev.romworks.job.Submission;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Stage;
import dev.romworks.pipeline.ToolRoot;
import dev.romworks.pipeline.Tools;
import dev.romworks.toolchain.RecipeFile.StageTemplate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which tools build what, and how they are joined. The recipe's file says the stages; the
/// toolchain's says what each argument can take, so a recipe cannot get that wrong.
public final class Recipe {

  private static final String UNIT = "{unit}";

  private final RecipeFile file;
  private final ToolchainSpec toolchain;
  private final Map<String, RecipeOption> options;

  /// @throws IllegalArgumentException if it cannot work: it names a tool that the toolchain has
  ///   not, say, or its channels do not join
  Recipe(RecipeFile file, ToolchainSpec toolchain) {
    this.file = file;
    this.toolchain = toolchain;
    options = new TreeMap<>(file.options() == null ? Map.of() : file.options());
    for (StageTemplate stage : file.stages()) {
      if (!toolchain.tools().contains(stage.tool())) {
        throw new IllegalArgumentException(
            "stage %s: the toolchain %s has no tool named %s; it has %s"
                .formatted(stage.name(), toolchain.name(), stage.tool(), toolchain.tools()));
      }
    }
    if (file.unitSuffix() == null && file.stages().stream().anyMatch(Recipe::usesUnits)) {
      throw new IllegalArgumentException("unitSuffix is missing, and {unit} is used");
    }
    plan(trialUnits(), defaults(), new ToolRoot.HostFolder(Path.of("/"))); // throws what is amiss
  }

  private static boolean usesUnits(StageTemplate stage) {
    return stage.name().contains(UNIT)
        || stage.arguments().stream().anyMatch(argument -> argument.contains(UNIT));
  }

  /// Two, because what only one unit can have shows with the second.
  private List<SourceName> trialUnits() {
    String suffix = file.unitSuffix();
    return suffix == null
        ? List.of()
        : List.of(new SourceName("a" + suffix), new SourceName("b" + suffix));
  }

  public String name() {
    return file.name();
  }

  /// Whose words its tools speak.
  public Diagnostics diagnostics() {
    return file.diagnostics();
  }

  public ToolchainNeed toolchain() {
    return new ToolchainNeed(toolchain, file.atLeast());
  }

  Map<String, RecipeOption> options() {
    return options;
  }

  RecipeDescription description() {
    return new RecipeDescription(
        name(),
        file.about(),
        toolchain.name(),
        file.atLeast().text(),
        file.unitSuffix(),
        options.entrySet().stream()
            .map(option -> option.getValue().description(option.getKey()))
            .toList());
  }

  /// What is to be run for a submission. The tools' names and the sources' are all that it takes
  /// from outside; a source's name can mean nothing but a file, see [SourceName].
  ///
  /// @throws InvalidSubmission if the units or options are not ones that this recipe takes
  public Plan plan(Submission submission, ToolRoot tools) {
    return plan(units(submission), chosen(submission), tools);
  }

  private Plan plan(List<SourceName> units, Map<String, OptionValue> chosen, ToolRoot root) {
    List<Stage> planned = new ArrayList<>();
    for (StageTemplate template : file.stages()) {
      if (template.name().contains(UNIT)) {
        units.forEach(unit -> planned.add(stage(template, List.of(unit), chosen)));
      } else {
        planned.add(stage(template, units, chosen));
      }
    }
    Map<String, String> environment = file.environment() == null ? Map.of() : file.environment();
    Tools tools = new Tools(root, environment, toolchain.maxProcesses());
    return new Plan(tools, Map.of(), planned, file.interactive());
  }

  private List<SourceName> units(Submission submission) {
    String suffix = file.unitSuffix();
    if (suffix == null) {
      if (!submission.units().isEmpty()) {
        throw new InvalidSubmission("no-units", "units: recipe %s has none".formatted(name()));
      }
      return List.of();
    }
    if (submission.units().isEmpty()) {
      return unitsBySuffix(submission, suffix);
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

  /// The only source that can be one; none, where there is other work for the tools.
  private List<SourceName> unitsBySuffix(Submission submission, String suffix) {
    List<SourceName> candidates =
        submission.sources().files().keySet().stream()
            .filter(name -> name.value().endsWith(suffix) && !name.value().contains("/"))
            .toList();
    if (candidates.size() > 1 || (candidates.isEmpty() && !hasOtherWork(submission))) {
      throw new InvalidSubmission(
          "units-needed",
          "units: which sources are assembled must be said, because there are %d named *%s at the top"
              .formatted(candidates.size(), suffix));
    }
    return candidates;
  }

  private boolean hasOtherWork(Submission submission) {
    return submission.options().entrySet().stream()
        .anyMatch(option -> {
          RecipeOption spec = options.get(option.getKey());
          return spec != null && spec.isPositional() && !spec.words(option.getValue()).isEmpty();
        });
  }

  /// The options as they hold: what the submission sets, and the defaults of the rest.
  private Map<String, OptionValue> chosen(Submission submission) {
    Map<String, OptionValue> chosen = defaults();
    submission
        .options()
        .forEach((option, value) -> {
          RecipeOption spec = options.get(option);
          if (spec == null) {
            throw new InvalidSubmission(
                "unknown-option",
                "options.%s: recipe %s has no such option; it has %s"
                    .formatted(option, name(), options.keySet()));
          }
          spec.check(option, value, submission.sources());
          chosen.put(option, value);
        });
    return chosen;
  }

  private Map<String, OptionValue> defaults() {
    Map<String, OptionValue> defaults = new TreeMap<>();
    options.forEach(
        (option, spec) -> spec.defaultValue().ifPresent(value -> defaults.put(option, value)));
    return defaults;
  }

  private Stage stage(
      StageTemplate template, List<SourceName> units, Map<String, OptionValue> chosen) {
    List<Stage.Argument> arguments = new ArrayList<>(words(template, chosen, false));
    String before = "";
    for (String argument : template.arguments()) {
      if (argument.contains(UNIT)) {
        for (SourceName unit : units) {
          arguments.add(argument(template, before, argument, argument.replace(UNIT, unit.value())));
        }
      } else {
        arguments.add(argument(template, before, argument, argument));
      }
      before = argument;
    }
    arguments.addAll(words(template, chosen, true));
    return new Stage(
        filled(template.name(), units),
        template.tool(),
        arguments,
        Optional.ofNullable(template.stdin()).map(channel -> filled(channel, units)),
        Optional.ofNullable(template.stdout()).map(channel -> filled(channel, units)));
  }

  /// The words of the options that are set for a stage: of those that have flags, or of the others.
  private List<Stage.Literal> words(
      StageTemplate template, Map<String, OptionValue> chosen, boolean positional) {
    List<Stage.Literal> words = new ArrayList<>();
    chosen.forEach((option, value) -> {
      RecipeOption spec = options.get(option);
      if (spec != null
          && spec.isFor(template.name())
          && spec.isPositional() == positional
          && !isReplaced(spec, template, chosen)) {
        spec.words(value).forEach(word -> words.add(new Stage.Literal(word)));
      }
    });
    return words;
  }

  private static String filled(String text, List<SourceName> units) {
    return units.isEmpty() ? text : text.replace(UNIT, units.getFirst().value());
  }

  private boolean isReplaced(
      RecipeOption spec, StageTemplate stage, Map<String, OptionValue> chosen) {
    RecipeOption other = spec.unless() == null ? null : options.get(spec.unless());
    return other != null && chosen.containsKey(spec.unless()) && other.isFor(stage.name());
  }

  /// What kind of argument it is, the template alone says, never a unit's name.
  ///
  /// @param before the template's argument before it
  private Stage.Argument argument(
      StageTemplate stage, String before, String argument, String filled) {
    boolean flagged = before.startsWith("-") && !before.matches("--?");
    String flag = flagged ? before : ToolchainSpec.POSITIONAL;
    return switch (argument.charAt(0)) {
      case '>' -> new Stage.Output(filled.substring(1), toolchain.carrier(stage.tool(), flag));
      case '<' -> new Stage.Input(filled.substring(1), toolchain.carrier(stage.tool(), flag));
      default -> new Stage.Literal(filled);
    };
  }
}

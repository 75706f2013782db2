package dev.romworks.trial;

import dev.romworks.pipeline.Carrier;
import dev.romworks.pipeline.Outcome;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Stage;
import dev.romworks.pipeline.Stage.Argument;
import dev.romworks.pipeline.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A plan that runs well if it is let alone, and what must come of it.
///
/// @param outcome the only right one
/// @param result the content of the channel `result` where it succeeds
@SuppressWarnings("ArrayRecordComponent") // never compared
record Torment(Plan plan, Outcome outcome, byte[] result) {

  private static final Tools SHELL = Tools.ofHost(Path.of("/bin"));
  private static final int MAX_BYTES = 200_000;
  private static final byte[] NOTHING = new byte[0];

  /// A sound plan of one of several kinds, now and then one that must fail.
  static Torment healthy(Random random) {
    byte[] given = new byte[random.nextInt(MAX_BYTES)];
    random.nextBytes(given);
    return switch (random.nextInt(8)) {
      case 0 -> chain(given, "cat $1 > $2", Carrier.SPOOL);
      case 1 -> chain(given, "head -c 100 $1 > $2", Carrier.FIFO).cut(100);
      case 2 -> chain(given, "sleep 0.2; cat $1 > $2", Carrier.FIFO);
      case 3 -> failing(given);
      case 4 -> conversation();
      default -> chain(given, "cat $1 > $2", Carrier.FIFO);
    };
  }

  /// Three stages, each with work for a moment, so that one can be hit.
  ///
  /// @param mark stands on the command line of each stage, followed by its name
  static Torment target(Random random, String mark) {
    byte[] given = new byte[random.nextInt(MAX_BYTES)];
    random.nextBytes(given);
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String script = "sleep 0.0%d; cat $1 > $2; sleep 0.0%d".formatted(i + 1, 3 - i);
      String to = i < 2 ? "c" + (i + 1) : "result";
      stages.add(shell("s" + i, "%s; : %s-s%d".formatted(script, mark, i), in("c" + i), out(to)));
    }
    return new Torment(
        new Plan(SHELL, Map.of("c0", given), stages, false), new Outcome.Succeeded(), given);
  }

  private static Torment chain(byte[] given, String last, Carrier carrier) {
    return new Torment(
        new Plan(
            SHELL,
            Map.of("given", given),
            List.of(
                shell("first", "cat $1 > $2", in("given"), new Stage.Output("a", carrier)),
                shell("second", "cat > $1", out("b")).reading("a"),
                shell("third", last, new Stage.Input("b", carrier), out("result"))),
            false),
        new Outcome.Succeeded(),
        given);
  }

  private static Torment failing(byte[] given) {
    return new Torment(
        new Plan(
            SHELL,
            Map.of("given", given),
            List.of(
                shell("first", "cat $1 > $2", in("given"), out("a")),
                shell("second", "exit 3", in("a"), out("b")),
                shell("third", "cat $1 > $2", in("b"), out("result"))),
            false),
        new Outcome.Failed("second", 3),
        NOTHING);
  }

  private static Torment conversation() {
    String client =
        "exec 3> $1 4< $2; for i in 1 2 3 4 5 6 7 8 9 exit; do echo $i >&3; read x <&4; done; "
            + "echo $x > $3";
    String server =
        "exec 4< $2 3> $1; while read x <&4; do echo got $x >&3; [ $x = exit ] && break; done";
    return new Torment(
        new Plan(
            SHELL,
            Map.of(),
            List.of(
                shell("client", client, out("there"), in("back"), out("result")),
                shell("server", server, out("back"), in("there"))),
            true),
        new Outcome.Succeeded(),
        "got exit\n".getBytes(StandardCharsets.UTF_8));
  }

  private Torment cut(int bytes) {
    return new Torment(plan, outcome, Arrays.copyOf(result, Math.min(bytes, result.length)));
  }

  private static Stage shell(String name, String script, Argument... channels) {
    List<Argument> words = new ArrayList<>();
    for (String word : List.of("-c", script, name)) {
      words.add(new Stage.Literal(word));
    }
    words.addAll(List.of(channels));
    return new Stage(name, "sh", words, Optional.empty(), Optional.empty());
  }

  private static Argument in(String channel) {
    return Stage.input(channel);
  }

  private static Argument out(String channel) {
    return Stage.output(channel);
  }

  /// Whether a run came out as it must.
  boolean isKept(Run run) {
    return run.outcome().equals(outcome)
        && (outcome instanceof Outcome.Succeeded
            ? Arrays.equals(run.outputs().get("result"), result)
            : run.outputs().isEmpty());
  }
}

package org.scatterproof.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.scatterproof.engine.adapter.Adapters;
import org.scatterproof.engine.implementation.ImplementationChoice.Command;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.supervise.ScenarioOutcome.Judged;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.rule.Profile;

/**
 * Times how many calls a second one adapter process answers and we judge, everything included: what
 * is asked is written, what is answered is read, every rule speaks, and controls are asked as in
 * any run. Only the scenario's own generating calls are counted.
 */
final class AdapterBench {

  /** A requirement whose rule speaks of every generating call that is answered. */
  private static final String COUNTED = "dma.gen.coverage";

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int WARMUPS = 2;
  private static final int ROUNDS = 5;

  private final PrintStream out;
  private final Consumer<String> progress;
  private final List<AdapterWalk> walks;

  /**
   * @param out receives the table
   * @param progress is told where it is
   * @param walks what is asked
   */
  AdapterBench(PrintStream out, Consumer<String> progress, List<AdapterWalk> walks) {
    this.out = out;
    this.progress = progress;
    this.walks = walks;
  }

  /**
   * Times an adapter.
   *
   * @param options {@code --quick}, and {@code --word} before each word of the adapter's command
   *     line; without any the example in C is built and timed
   * @param folder for what is built
   */
  int measure(List<String> options, Path folder)
      throws CannotRun, IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    boolean quick = false;
    for (int i = 0; i < options.size(); i++) {
      switch (options.get(i)) {
        case "--quick" -> quick = true;
        case "--word" -> words.add(options.get(++i));
        default -> throw new UsageError("unknown option " + options.get(i));
      }
    }
    String built = "as it is";
    if (words.isEmpty()) {
      CCompiler.Built example = CCompiler.buildExample(folder);
      built = example.description();
      String why = built;
      words.add(example.program().orElseThrow(() -> new ImplementationUnavailable(why)).toString());
    }
    return measure(new Command(words, 1), built, quick ? 2 : ROUNDS);
  }

  private int measure(Command command, String built, int rounds)
      throws CannotRun, IOException, InterruptedException {
    try (Adapters adapters = new Adapters(command, Profile.DOCUMENTED, DEADLINE)) {
      Machine machine = Machine.own();
      out.println(
          adapters.greeting().name()
              + " "
              + adapters.greeting().version()
              + ": judged genIOVMSegments calls through one adapter process, "
              + rounds
              + " rounds");
      out.println("  on    " + machine.processor() + ", " + machine.processors() + " processors");
      out.println("  JDK   " + machine.jdk());
      out.println("  C     " + built);
      out.println();
      out.println(row("scenario", "calls", "a second", "best round"));
      boolean complete = true;
      for (AdapterWalk walk : walks) {
        progress.accept(walk.title());
        complete &= tell(walk, adapters, rounds);
      }
      return complete ? ExitCode.CONFORMANT : ExitCode.INCONCLUSIVE;
    }
  }

  /** Times one and writes its row; false where it was not answered as it should be. */
  private boolean tell(AdapterWalk walk, Adapters adapters, int rounds)
      throws IOException, InterruptedException {
    List<Scenario> round = walk.round();
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < WARMUPS + rounds; i++) {
      long begun = System.nanoTime();
      long judged = judged(adapters.run(round, (index, outcome) -> {}));
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (judged != (long) walk.calls() * walk.scenarios()) {
        out.println(
            "  " + walk.title() + ": not timed, because not every call was answered rightly");
        return false;
      }
      if (i >= WARMUPS) {
        rates.add(judged / seconds);
      }
    }
    out.println(
        row(
            walk.title(),
            Integer.toString(walk.calls()),
            number(Measurement.median(rates)),
            number(Collections.max(rates))));
    return true;
  }

  private static long judged(List<ScenarioOutcome> outcomes) {
    long judged = 0;
    for (ScenarioOutcome outcome : outcomes) {
      if (outcome instanceof Judged known && known.report().violation() == null) {
        judged += known.report().exercised().getOrDefault(COUNTED, 0L);
      }
    }
    return judged;
  }

  private static String row(String title, String calls, String median, String best) {
    return String.format(Locale.ROOT, "  %-40s %10s %14s %14s", title, calls, median, best);
  }

  private static String number(double rate) {
    return String.format(Locale.ROOT, "%,.0f", rate).replace(',', ' ');
  }
}

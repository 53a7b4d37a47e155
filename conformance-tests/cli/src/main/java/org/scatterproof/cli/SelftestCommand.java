package org.scatterproof.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.scatterproof.cli.selftest.Fate;
import org.scatterproof.cli.selftest.Selftest;
import org.scatterproof.cli.selftest.Subject;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.input.CannotRun;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.result.ExitCode;
import org.scatterproof.spec.result.SelftestMatrix;
import org.scatterproof.spec.result.SelftestMatrix.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scatterproof selftest}: whether wrong code is convicted, and right code is not. */
@Command(
    name = "selftest",
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "scatterproof selftest [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Judges every deliberate fault until its first conviction, and every control, which conforms.",
      "Exits with 1 where a fault escapes or is blamed under another name, or a control is accused."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  scatterproof selftest",
      "  scatterproof selftest --fault SpansPhysicalGap",
      "  scatterproof selftest --matrix docs/selftest"
    })
final class SelftestCommand implements Callable<Integer> {
  private static final int MOST_JOBS = 256;

  /** The bar of the models is to find each stateful fault within these. */
  private static final int TRIES = 20_000;

  private static final int TRIES_OF_CONTROLS = 2_000;

  private final Output output;

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      arity = "1..*",
      split = ",",
      description = "Only these faults or controls, and what convicts them.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--matrix",
      paramLabel = "DIR",
      description =
          "Let every technique loose on every fault, to its end, and write selftest.json and"
              + " selftest.html. Takes minutes.")
  private @Nullable Path matrix;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Faults that are judged at a time. Default: one a core.")
  private int jobs = Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--tries",
      paramLabel = "N",
      description =
          "Sequences of calls that each property model tries. Default: 20000, for controls 2000.")
  private int tries;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of everything drawn at random. Default: 1.")
  private long seed = Effort.USUAL_SEED;

  SelftestCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws CannotRun, IOException, InterruptedException {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new UsageError("--jobs: " + jobs + " is no number from 1 to " + MOST_JOBS);
    }
    if (tries < 0) {
      throw new UsageError("--tries: " + tries + " is no number of tries; write 1000, for example");
    }
    List<Subject> subjects = new ArrayList<>();
    for (String name : faults) {
      subjects.addAll(Subject.named(name));
    }
    if (faults.isEmpty()) {
      subjects.addAll(Subject.all());
    }
    return matrix == null ? firstConvictions(subjects) : matrix(subjects, matrix);
  }

  private int firstConvictions(List<Subject> subjects) throws CannotRun, InterruptedException {
    long started = System.nanoTime();
    List<Fate> fates = judge(subjects);
    Duration time = Duration.ofNanos(System.nanoTime() - started);
    new SelftestText(fates, time, output.paint())
        .lines(!faults.isEmpty())
        .forEach(output.out()::println);
    output.out().flush();
    boolean right = fates.stream().allMatch(each -> each.end().isRight());
    return right ? ExitCode.CONFORMANT : ExitCode.VIOLATED;
  }

  private Effort effort(int usualTries) {
    return new Effort(true, seed, tries == 0 ? usualTries : tries);
  }

  private int matrix(List<Subject> subjects, Path folder)
      throws CannotRun, IOException, InterruptedException {
    SelftestFiles.check(folder);
    AtomicInteger done = new AtomicInteger();
    SelftestMatrix found;
    try (StatusLine line = StatusLine.on(output)) {
      found =
          new Selftest(jobs, effort(TRIES), Effort.NONE, StressProgram.jar())
              .matrix(
                  subjects,
                  row -> line.update(done.incrementAndGet() + " faults done, last " + row.fault()));
    }
    SelftestFiles.write(folder, found);
    SelftestText.lines(found).forEach(output.out()::println);
    output.out().println("  " + folder.resolve(SelftestFiles.PAGE));
    output.out().flush();
    boolean right = found.count(Standing.CONVICTED) == found.faults().size();
    return right ? ExitCode.CONFORMANT : ExitCode.VIOLATED;
  }

  private List<Fate> judge(List<Subject> subjects) throws CannotRun, InterruptedException {
    AtomicInteger done = new AtomicInteger();
    try (StatusLine line = StatusLine.on(output)) {
      line.update("reading the catalog");
      return new Selftest(jobs, effort(TRIES), effort(TRIES_OF_CONTROLS), StressProgram.jar())
          .judge(
              subjects,
              fate ->
                  line.update(
                      done.incrementAndGet()
                          + " of "
                          + subjects.size()
                          + " judged, last "
                          + fate.subject().name()
                          + ": "
                          + fate.end().word()));
    }
  }
}

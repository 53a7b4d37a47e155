package org.scatterproof.cli.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scatterproof.cli.selftest.Fate.End;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.stress.Schedules;
import org.scatterproof.engine.stress.StressCounterexample;
import org.scatterproof.engine.stress.StressMode;
import org.scatterproof.engine.stress.StressOutcomes;
import org.scatterproof.engine.stress.StressOutcomes.Expectation;
import org.scatterproof.engine.stress.StressOutcomes.Row;
import org.scatterproof.engine.stress.StressProcess;
import org.scatterproof.engine.stress.StressRequest;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.spec.result.SelftestMatrix.Evidence;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.ThreadRequirements;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * Judges subjects that go wrong only when two threads call at once: by the stress tests of their
 * area. They need the processors for themselves.
 */
final class StressHunt {

  private final Path program;

  /**
   * @param program the jar of the stress tests
   */
  StressHunt(Path program) {
    this.program = program;
  }

  /** Whether a subject can be convicted by threads alone. */
  static boolean isFor(Subject subject) {
    return Stream.of(ThreadRequirements.OF_COMMANDS, ThreadRequirements.OF_CURSORS)
        .flatMap(List::stream)
        .map(Requirement::id)
        .anyMatch(id -> id.equals(subject.breaks()));
  }

  /** By the tests of what it breaks; the quick mode follows where the fast one shows nothing. */
  Fate judge(Subject subject) throws Exception {
    long started = System.nanoTime();
    for (StressMode mode : List.of(StressMode.SANITY, StressMode.QUICK)) {
      List<StressTest> tests =
          tests(subject).stream()
              .filter(test -> test.requirement().id().equals(subject.breaks()))
              .toList();
      for (StressOutcomes outcomes : run(subject, tests, mode)) {
        List<Row> forbidden = outcomes.of(Expectation.FORBIDDEN);
        if (!forbidden.isEmpty()) {
          StressTest test = StressTest.ofId(outcomes.test()).orElseThrow();
          String blamed = test.requirement().id();
          String text =
              StressCounterexample.text(
                  test,
                  test.requirement(),
                  subject.type().getSimpleName(),
                  outcomes,
                  forbidden.get(0).why());
          return new Fate(
              subject,
              Hunt.end(subject, blamed),
              blamed,
              outcomes.test() + ", mode " + mode.id(),
              0,
              text,
              Hunt.millisSince(started));
        }
      }
    }
    return new Fate(subject, End.ESCAPED, null, "", 0, "", Hunt.millisSince(started));
  }

  /** What all tests of its area find. */
  Evidence evidence(Subject subject) throws Exception {
    Evidences found = new Evidences(subject);
    for (StressOutcomes outcomes : run(subject, tests(subject), StressMode.QUICK)) {
      if (!outcomes.of(Expectation.FORBIDDEN).isEmpty()) {
        StressTest test = StressTest.ofId(outcomes.test()).orElseThrow();
        found.add(test.id(), test.requirement().id());
      }
    }
    return found.all();
  }

  private static List<StressTest> tests(Subject subject) throws ReflectiveOperationException {
    Implementation implementation = subject.type().getConstructor().newInstance();
    Set<Capability> declared = EnumSet.copyOf(implementation.capabilities());
    return Arrays.stream(StressTest.values()).filter(test -> test.isFor(declared)).toList();
  }

  private List<StressOutcomes> run(Subject subject, List<StressTest> tests, StressMode mode)
      throws IOException, InterruptedException, ImplementationUnavailable {
    ImplementationChoice choice =
        new ImplementationChoice.Named(subject.type().getName(), List.of());
    StressRequest request = new StressRequest(program, mode, true, Schedules.NONE);
    Path folder = Files.createTempDirectory("scatterproof-stress-");
    try {
      return new StressProcess(request, choice, folder).run(tests, where -> {});
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}

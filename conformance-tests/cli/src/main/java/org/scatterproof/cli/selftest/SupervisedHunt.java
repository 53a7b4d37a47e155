package org.scatterproof.cli.selftest;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scatterproof.cli.selftest.Fate.End;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.supervise.Supervisor;
import org.scatterproof.engine.worker.Assignment;
import org.scatterproof.engine.worker.WorkerMessage.Violated;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

/**
 * Judges one subject that may take its process with it: in a worker, as {@code run} does. Nothing
 * is shrunk, since a smaller scenario may hang too.
 */
final class SupervisedHunt {

  /** What does not answer must be convicted of that. */
  private static final String ANSWERS = "spi.answers";

  /** An implementation that loops is given up after this long. */
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private final List<Scenario> catalog;

  SupervisedHunt(List<Scenario> catalog) {
    this.catalog = List.copyOf(catalog);
  }

  Fate judge(Subject subject) throws IOException, InterruptedException {
    long started = System.nanoTime();
    ImplementationChoice choice =
        new ImplementationChoice.Named(subject.type().getName(), List.of());
    try (Supervisor supervisor =
        new Supervisor(Assignment.of(choice, Profile.DOCUMENTED), DEADLINE)) {
      return judge(subject, supervisor, started);
    } catch (ImplementationUnavailable e) {
      return fate(subject, ANSWERS, "it cannot be made", "", started);
    }
  }

  private Fate judge(Subject subject, Supervisor supervisor, long started)
      throws IOException, InterruptedException {
    Set<Capability> declared = EnumSet.noneOf(Capability.class);
    supervisor.greeting().capabilities().forEach(name -> declared.add(Capability.valueOf(name)));
    for (Scenario scenario : catalog) {
      if (!declared.containsAll(Hunt.needs(scenario))) {
        continue;
      }
      ScenarioOutcome outcome = supervisor.run(List.of(scenario), (index, each) -> {}).get(0);
      String id = scenario.info().id();
      if (outcome instanceof ScenarioOutcome.Unanswered unanswered) {
        return fate(subject, ANSWERS, id + ", " + unanswered.cause(), "", started);
      }
      Violated violated =
          outcome instanceof ScenarioOutcome.Judged judged ? judged.report().violation() : null;
      if (violated != null && !isPassedOver(subject, violated)) {
        return fate(subject, violated.requirement(), id, violated.text(), started);
      }
    }
    End end = subject.isControl() ? End.PASSED : End.ESCAPED;
    return new Fate(subject, end, null, "", 0, "", Hunt.millisSince(started));
  }

  /** What may be blamed, while the main blame is still to come. */
  private static boolean isPassedOver(Subject subject, Violated violated) {
    return subject.mayBeBlamedFor(violated.requirement())
        && !subject.isMainlyBlamedFor(violated.requirement());
  }

  private static Fate fate(
      Subject subject, String blamed, String evidence, String text, long started) {
    return new Fate(
        subject, Hunt.end(subject, blamed), blamed, evidence, 0, text, Hunt.millisSince(started));
  }
}

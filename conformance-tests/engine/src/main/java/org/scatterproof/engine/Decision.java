package org.scatterproof.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.Decided.Failure;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.engine.supervise.ExplorationOutcome;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.trace.CounterexampleText;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.PlannedCalls;
import org.scatterproof.engine.worker.WorkerMessage.Explored;
import org.scatterproof.engine.worker.WorkerMessage.Report;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.SpiRequirements;

/**
 * Decides what an outcome of the supervisor's means: in particular, that an implementation which
 * hangs, ends or crashes its process has violated {@code spi.answers}.
 *
 * @param implementation name of who is judged
 * @param deadline the time that a scenario has
 */
record Decision(String implementation, Duration deadline) {

  private static final int LAST_WORDS = 160;

  Decided of(Scenario scenario, ScenarioOutcome outcome) {
    if (outcome instanceof ScenarioOutcome.Judged judged) {
      return judged(scenario, judged.report(), judged.millis());
    }
    if (outcome instanceof ScenarioOutcome.Unanswered unanswered) {
      return unanswered(scenario, unanswered);
    }
    if (outcome instanceof ScenarioOutcome.Faulted faulted) {
      return undecided(scenario, Outcome.HARNESS_ERROR, "Scatterproof failed: " + faulted.text());
    }
    return undecided(
        scenario, Outcome.CANT_TELL, "not run: " + ((ScenarioOutcome.NotRun) outcome).reason());
  }

  private static Decided judged(Scenario scenario, Report report, long millis) {
    Failure failure = Failure.of(report.violation());
    return new Decided(
        scenario,
        failure == null ? Outcome.PASSED : failed(failure.requirement()),
        report.calls(),
        millis,
        report.exercised(),
        report.readings(),
        failure,
        report.difference(),
        null);
  }

  /** What an exploration's outcome means. */
  DecidedExploration of(PlannedExploration planned, ExplorationOutcome outcome) {
    if (outcome instanceof ExplorationOutcome.Ended ended) {
      Explored explored = ended.explored();
      return new DecidedExploration(
          planned,
          explored.outcome(),
          explored.calls(),
          ended.millis(),
          explored.exercised(),
          explored.readings(),
          Failure.of(explored.violation()),
          explored.reason(),
          explored.figures());
    }
    if (outcome instanceof ExplorationOutcome.Unanswered unanswered) {
      return unanswered(planned, unanswered);
    }
    if (outcome instanceof ExplorationOutcome.Faulted faulted) {
      String reason = "Scatterproof failed: " + faulted.text();
      return undecided(planned, Outcome.HARNESS_ERROR, reason);
    }
    String reason = "not run: " + ((ExplorationOutcome.NotRun) outcome).reason();
    return undecided(planned, Outcome.CANT_TELL, reason);
  }

  private DecidedExploration unanswered(
      PlannedExploration planned, ExplorationOutcome.Unanswered what) {
    Requirement blamed = SpiRequirements.ANSWERS;
    return new DecidedExploration(
        planned,
        failed(blamed.id()),
        0,
        what.ending().millis(),
        Map.of(blamed.id(), 1L),
        List.of(),
        failure(what.ending(), scenarioOf(what.scenario())),
        null,
        List.of(
            new Figure("done before", Long.toString(what.done())),
            new Figure("where", what.text())));
  }

  private static @Nullable Scenario scenarioOf(@Nullable JsonNode file) {
    if (file == null) {
      return null;
    }
    try {
      Document document = Document.ofTree("a scenario that was announced", file);
      return CatalogFileReader.readUnchecked(document).scenarios().get(0);
    } catch (BadInput e) {
      throw new IllegalStateException("what a worker wrote reads as it was", e);
    }
  }

  private static DecidedExploration undecided(
      PlannedExploration planned, Outcome outcome, String reason) {
    return new DecidedExploration(
        planned, outcome, 0, 0, Map.of(), List.of(), null, reason, List.of());
  }

  private Decided unanswered(Scenario scenario, ScenarioOutcome.Unanswered what) {
    Requirement blamed = SpiRequirements.ANSWERS;
    return new Decided(
        scenario,
        failed(blamed.id()),
        0,
        what.millis(),
        Map.of(blamed.id(), 1L),
        List.of(),
        failure(what, scenario),
        null,
        null);
  }

  /** The implementation owes an answer; {@code scenario} is null where it could not be found. */
  private Failure failure(ScenarioOutcome.Unanswered what, @Nullable Scenario scenario) {
    Requirement blamed = SpiRequirements.ANSWERS;
    String why = why(what);
    List<String> but = new ArrayList<>(List.of(why + "."));
    if (scenario == null) {
      but.add("Which calls they were could not be found: it did not happen a second time.");
    }
    String lastWords = what.errors().substring(what.errors().lastIndexOf('\n') + 1);
    if (!lastWords.isEmpty()) {
      int shown = Math.min(lastWords.length(), LAST_WORDS);
      but.add("It wrote last: " + lastWords.substring(0, shown));
    }
    CounterexampleText text =
        new CounterexampleText(
            blamed.id(),
            blamed.sentence(),
            implementation,
            scenario == null ? List.of() : Givens.of(scenario),
            scenario == null ? List.of() : PlannedCalls.of(scenario),
            but);
    return new Failure(
        blamed.id(),
        List.of(),
        why,
        what.cause(),
        text.render(),
        null,
        scenario == null ? null : ScenarioWriter.write(scenario));
  }

  private String why(ScenarioOutcome.Unanswered what) {
    String where = what.where().isEmpty() ? "" : ": it was in " + what.where();
    if (what.cause().equals("timeout")) {
      double seconds = deadline.toMillis() / 1000.0;
      String time = seconds == Math.rint(seconds) ? "" + (long) seconds : "" + seconds;
      return "one of these calls did not return within " + time + " s" + where;
    }
    String number = what.cause().replaceAll("\\D", "");
    return switch (what.cause()) {
      case "protocol-error" -> "the adapter broke its protocol: " + what.where();
      case "oversize" -> "the adapter answered too much: " + what.where();
      case "memory" -> "the adapter took too much memory: " + what.where();
      case "nondeterministic" -> what.where();
      default ->
          what.cause().startsWith("exit")
              ? "one of these calls ended the process with exit code " + number + where
              : "one of these calls crashed the process with signal " + number + where;
    };
  }

  private static Decided undecided(Scenario scenario, Outcome outcome, String reason) {
    return new Decided(scenario, outcome, 0, 0, Map.of(), List.of(), null, null, reason);
  }

  private static Outcome failed(String requirement) {
    return requirement.equals(SpiRequirements.ANSWERS.id()) ? Outcome.BROKEN : Outcome.FAILED;
  }
}

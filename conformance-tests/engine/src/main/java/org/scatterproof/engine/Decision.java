package org.scatterproof.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scatterproof.engine.Decided.Failure;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioWriter;
import org.scatterproof.engine.supervise.ScenarioOutcome;
import org.scatterproof.engine.trace.CounterexampleText;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.PlannedCalls;
import org.scatterproof.engine.worker.WorkerMessage.Report;
import org.scatterproof.engine.worker.WorkerMessage.Violated;
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
    Violated violated = report.violation();
    Failure failure =
        violated == null
            ? null
            : new Failure(
                violated.requirement(),
                violated.also(),
                violated.why(),
                violated.cause(),
                violated.text(),
                (ObjectNode) violated.counterexample());
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

  private Decided unanswered(Scenario scenario, ScenarioOutcome.Unanswered what) {
    Requirement blamed = SpiRequirements.ANSWERS;
    String why = why(what);
    List<String> but = new ArrayList<>(List.of(why + "."));
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
            Givens.of(scenario),
            PlannedCalls.of(scenario),
            but);
    Failure failure =
        new Failure(
            blamed.id(),
            List.of(),
            why,
            what.cause(),
            text.render(),
            ScenarioWriter.write(scenario));
    return new Decided(
        scenario,
        failed(blamed.id()),
        0,
        what.millis(),
        Map.of(blamed.id(), 1L),
        List.of(),
        failure,
        null,
        null);
  }

  private String why(ScenarioOutcome.Unanswered what) {
    String where = what.where().isEmpty() ? "" : ": it was in " + what.where();
    if (what.cause().equals("timeout")) {
      double seconds = deadline.toMillis() / 1000.0;
      String time = seconds == Math.rint(seconds) ? "" + (long) seconds : "" + seconds;
      return "one of these calls did not return within " + time + " s" + where;
    }
    String number = what.cause().replaceAll("\\D", "");
    return what.cause().startsWith("exit")
        ? "one of these calls ended the process with exit code " + number + where
        : "one of these calls crashed the process with signal " + number + where;
  }

  private static Decided undecided(Scenario scenario, Outcome outcome, String reason) {
    return new Decided(scenario, outcome, 0, 0, Map.of(), List.of(), null, null, reason);
  }

  private static Outcome failed(String requirement) {
    return requirement.equals(SpiRequirements.ANSWERS.id()) ? Outcome.BROKEN : Outcome.FAILED;
  }
}

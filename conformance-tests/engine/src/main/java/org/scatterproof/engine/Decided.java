package org.scatterproof.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.engine.worker.WorkerMessage.Violated;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * A scenario and what it showed, whichever way that came to be known.
 *
 * @param scenario the scenario as the catalog has it
 * @param outcome of the scenario
 * @param calls calls made; 0 where that is not known
 * @param millis wall time
 * @param exercised by requirement, the calls that its rule spoke of
 * @param readings which readings of open questions answers took
 * @param failure what was violated; null where nothing was
 * @param difference first answer that is not the recorded one; null where none is, or nothing was
 *     recorded
 * @param reason why it was not decided; null where it was
 */
record Decided(
    Scenario scenario,
    Outcome outcome,
    long calls,
    long millis,
    Map<String, Long> exercised,
    List<ReadingSeen> readings,
    @Nullable Failure failure,
    @Nullable String difference,
    @Nullable String reason)
    implements Shown {

  /**
   * What a scenario or an exploration blames.
   *
   * @param requirement id of the requirement
   * @param also ids of others that are violated
   * @param why one sentence
   * @param cause {@code throw}, {@code timeout} or the like; null where there was an answer
   * @param text the counterexample as a person reads it
   * @param picture SVG of it; null without one
   * @param counterexample the same as a catalog file; null where the scenario could not be found
   */
  record Failure(
      String requirement,
      List<String> also,
      String why,
      @Nullable String cause,
      String text,
      @Nullable String picture,
      @Nullable ObjectNode counterexample) {

    /** What a worker said. */
    static @Nullable Failure of(@Nullable Violated violated) {
      return violated == null
          ? null
          : new Failure(
              violated.requirement(),
              violated.also(),
              violated.why(),
              violated.cause(),
              violated.text(),
              violated.picture(),
              (ObjectNode) violated.counterexample());
    }
  }

  @Override
  public String id() {
    return scenario.info().id();
  }

  @Override
  public long callsToFail() {
    return calls;
  }

  @Override
  public List<String> claims() {
    return scenario.info().claims();
  }

  /** The same, shown by another counterexample. */
  Decided with(@Nullable Failure other) {
    return new Decided(
        scenario, outcome, calls, millis, exercised, readings, other, difference, reason);
  }

  /** The scenario's line of results, without a file for its counterexample. */
  ScenarioResult result() {
    ScenarioInfo info = scenario.info();
    return new ScenarioResult(
        info.id(),
        info.area().id(),
        info.title(),
        info.file(),
        info.line(),
        info.claims(),
        outcome,
        failure == null ? null : failure.cause(),
        failure == null ? null : failure.requirement(),
        failure == null ? List.of() : failure.also(),
        failure == null ? reason : failure.why(),
        null,
        failure == null ? null : failure.text(),
        (int) calls,
        millis);
  }
}

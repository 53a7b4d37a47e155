package org.scatterproof.engine.adapter;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.scatterproof.engine.execute.Questions;
import org.scatterproof.engine.scenario.Scenario;

/**
 * Something that an adapter is asked: a scenario, or the controls of one that it has answered.
 *
 * @param id by which the reply names it; never used twice
 * @param index of the scenario in the run
 * @param patient whether loops run until an answer is not Success
 * @param questions calls on fresh objects; empty for the scenario itself
 * @param answered what it answered to the scenario itself; empty for that
 */
record Asked(
    long id,
    int index,
    Scenario scenario,
    boolean patient,
    Questions questions,
    AdapterProcess.Event.Line answered) {

  private static final AdapterProcess.Event.Line NOTHING =
      new AdapterProcess.Event.Line(new byte[0]);

  /** Asks for the scenario itself. */
  static Asked scenario(long id, int index, Scenario scenario, boolean patient) {
    return new Asked(id, index, scenario, patient, Questions.NONE, NOTHING);
  }

  /** Whether fresh objects are asked for. */
  boolean isControl() {
    return !questions.isEmpty();
  }

  /**
   * Asks for calls on fresh objects, of what has been answered.
   *
   * @param line the answer
   */
  Asked controls(long newId, Questions controls, AdapterProcess.Event.Line line) {
    return new Asked(newId, index, scenario, patient, controls, line);
  }

  /** The same question under another id. */
  Asked again(long newId) {
    return new Asked(newId, index, scenario, patient, questions, answered);
  }

  void write(JsonGenerator json) throws IOException {
    if (isControl()) {
      RequestWriter.writeControls(json, id, scenario, questions);
    } else {
      RequestWriter.writeScenario(json, id, scenario, patient);
    }
  }
}

package org.scatterproof.engine.adapter;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.scatterproof.engine.execute.DmaControl;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.Scenario;

/**
 * Something that an adapter is asked: a scenario, or the controls of one that it has answered.
 *
 * @param id by which the reply names it; never used twice
 * @param index of the scenario in the run
 * @param patient whether loops run until an answer is not Success
 * @param questions calls on fresh commands; empty for the scenario itself
 * @param answered what it answered to the scenario itself; empty for that
 */
record Asked(
    long id,
    int index,
    Scenario scenario,
    boolean patient,
    List<DmaControl> questions,
    AdapterProcess.Event.Line answered) {

  private static final AdapterProcess.Event.Line NOTHING =
      new AdapterProcess.Event.Line(new byte[0]);

  /** Asks for the scenario itself. */
  static Asked scenario(long id, int index, Scenario scenario, boolean patient) {
    return new Asked(id, index, scenario, patient, List.of(), NOTHING);
  }

  /** Whether fresh commands are asked for. */
  boolean isControl() {
    return !questions.isEmpty();
  }

  /**
   * Asks for calls on fresh commands, of what has been answered.
   *
   * @param line the answer
   */
  Asked controls(long newId, List<DmaControl> controls, AdapterProcess.Event.Line line) {
    return new Asked(newId, index, scenario, patient, controls, line);
  }

  /** The same question under another id. */
  Asked again(long newId) {
    return new Asked(newId, index, scenario, patient, questions, answered);
  }

  void write(JsonGenerator json) throws IOException {
    if (isControl()) {
      RequestWriter.writeControls(json, id, (DmaScenario) scenario, questions);
    } else {
      RequestWriter.writeScenario(json, id, scenario, patient);
    }
  }
}

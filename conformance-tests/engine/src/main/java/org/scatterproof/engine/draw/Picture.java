package org.scatterproof.engine.draw;

import java.util.List;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.Violation;

/** The picture of a counterexample: memory at its addresses, and each call's segments below. */
public final class Picture {

  private Picture() {}

  /**
   * The violation with its picture. The scenario is run once more to see what it shows.
   *
   * @param violation one that was answered: who threw, or ended the process, is not asked again
   */
  public static Violation add(Violation violation, ScenarioRuns runner) {
    Sketch sketch = new Sketch();
    runner.run(violation.counterexample(), sketch);
    List<Row> rows = sketch.rows();
    String title = violation.requirement() + ": " + violation.why();
    return violation.withPicture(Svg.draw(title, rows, sketch.limit()));
  }
}

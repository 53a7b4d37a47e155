package org.scatterproof.engine.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.Scenario;

/**
 * What a line of a trace violates.
 *
 * @param requirement id of the requirement that is blamed
 * @param also ids of the others that the call violates
 * @param why one sentence
 * @param cause {@code throw} where there was no answer; null where there was
 * @param file as the user named it
 * @param line from 1 on
 * @param scenario the scenario that was recorded there; null where the trace names none
 * @param text the counterexample as a person reads it
 * @param picture SVG of it; null where there is nothing to draw
 * @param counterexample the calls that led there, to be played again; null where they are not all
 *     known
 */
public record TraceFailure(
    String requirement,
    List<String> also,
    String why,
    @Nullable String cause,
    String file,
    long line,
    @Nullable String scenario,
    String text,
    @Nullable String picture,
    @Nullable Scenario counterexample) {
  public TraceFailure {
    also = List.copyOf(also);
  }

  /** File and line: {@code trace.jsonl:12}. */
  public String place() {
    return file + ":" + line;
  }
}

package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.draw.ObservedPicture;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.engine.trace.CounterexampleText;
import org.scatterproof.spec.Specification;

/**
 * How an object came to a violation.
 *
 * @param let phrases of what was given
 * @param then lines of what was called
 * @param counterexample the same calls, to be played again; null where they are not all known
 * @param picture the same calls drawn; null where there is nothing to draw
 */
record Explained(
    List<String> let,
    List<String> then,
    @Nullable Scenario counterexample,
    @Nullable ObservedPicture picture) {

  /** What cannot be drawn. */
  Explained(List<String> let, List<String> then, @Nullable Scenario counterexample) {
    this(let, then, counterexample, null);
  }

  TraceFailure failure(
      String requirement, List<String> also, String why, TracedWorld world, LinePlace place) {
    return failure(requirement, also, why, null, world.scenario, place);
  }

  TraceFailure failure(
      String requirement,
      List<String> also,
      String why,
      @Nullable String cause,
      @Nullable String scenario,
      LinePlace place) {
    List<String> but = new ArrayList<>();
    but.add(why + ".");
    if (!also.isEmpty()) {
      but.add("also violates: " + String.join(", ", also));
    }
    but.add("observed at " + place.text() + (scenario == null ? "" : ", scenario " + scenario));
    CounterexampleText text =
        new CounterexampleText(
            requirement,
            Specification.find(requirement).map(r -> r.sentence()).orElse(""),
            place.implementation(),
            let,
            then,
            but);
    return new TraceFailure(
        requirement,
        also,
        why,
        cause,
        place.file(),
        place.line(),
        scenario,
        text.render(),
        picture == null ? null : picture.svg(requirement + ": " + why),
        counterexample);
  }
}

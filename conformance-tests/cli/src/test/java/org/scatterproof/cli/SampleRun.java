package org.scatterproof.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.Agreement;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.RequirementResult.ReadingTaken;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;

/** Runs that nobody ran. */
final class SampleRun {
  private SampleRun() {}

  static RunSummary of(
      String verdict, Outcome outcome, Path folder, RequirementResult... requirements) {
    ResultsHeader header =
        new ResultsHeader(
            ResultsHeader.FORMAT,
            "0.1.0",
            "acme-dma",
            "2.3",
            "sha256:1",
            List.of("dma"),
            "documented",
            List.of("dma"),
            "2026-11-20T00:00:00Z",
            "sha256:2",
            "sha256:3",
            List.of(),
            "scatterproof run");
    ResultsFooter footer =
        new ResultsFooter("2026-11-20T00:00:01Z", 3, outcome, verdict, outcome.exitCode());
    return new RunSummary(
        header,
        List.of(requirements),
        List.of(),
        List.of(),
        footer,
        List.of(),
        new Agreement(0, 0, List.of()),
        folder);
  }

  static RequirementResult passed(String id) {
    return requirement(id, "MUST", Outcome.PASSED, null, null, List.of(), List.of());
  }

  static RequirementResult read(String id, String question, String... taken) {
    ReadingTaken reading = new ReadingTaken(question, "What then?", List.of(taken));
    return requirement(id, "MUST", Outcome.PASSED, null, null, List.of(), List.of(reading));
  }

  static RequirementResult untested(String id, String reason) {
    return requirement(id, "SHOULD", Outcome.UNTESTED, reason, null, List.of(), List.of());
  }

  static RequirementResult notAsked(String id, String reason) {
    return requirement(id, "MUST", Outcome.INAPPLICABLE, reason, null, List.of(), List.of());
  }

  static RequirementResult failed(String id, String level, String text, String... scenarios) {
    return requirement(id, level, Outcome.FAILED, null, text, List.of(scenarios), List.of());
  }

  private static RequirementResult requirement(
      String id,
      String level,
      Outcome outcome,
      @Nullable String reason,
      @Nullable String text,
      List<String> violating,
      List<ReadingTaken> readings) {
    return new RequirementResult(
        id,
        id.substring(0, id.indexOf('.')),
        level,
        "documented",
        "A call " + level + " do what " + id + " says.",
        "intent",
        "source",
        outcome,
        7,
        violating,
        0,
        readings,
        reason,
        text == null ? null : "counterexamples/" + id + ".json",
        text);
  }
}

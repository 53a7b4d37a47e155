package org.scatterproof.reports;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.RequirementResult.ReadingTaken;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.result.ScenarioResult;
import org.scatterproof.spec.rule.Level;

/** Makes each kind of line its record. */
final class ResultLines {

  private static final List<String> TECHNIQUES =
      List.of(ExplorationResult.PROPERTY, ExplorationResult.SCOPE, ExplorationResult.STRESS);

  private ResultLines() {}

  static ResultsHeader header(Fields fields) throws ResultsException {
    int format = fields.smallCount("format");
    if (format != ResultsHeader.FORMAT) {
      throw fields
          .place()
          .refused(
              "format " + format + ", but this Scatterproof reads format " + ResultsHeader.FORMAT,
              "use the Scatterproof that wrote it, or run again");
    }
    List<ResultsHeader.Property> environment = new ArrayList<>();
    for (Fields each : fields.objects("environment")) {
      environment.add(new ResultsHeader.Property(each.text("name"), each.text("value")));
      each.end();
    }
    return new ResultsHeader(
        format,
        fields.text("tool"),
        fields.text("implementation"),
        fields.text("implementationVersion"),
        fields.text("implementationDigest"),
        fields.texts("capabilities"),
        fields.text("profile"),
        fields.texts("areas"),
        instant(fields, "started"),
        fields.text("rulebookDigest"),
        fields.text("catalogDigest"),
        List.copyOf(environment),
        fields.text("commandLine"));
  }

  static RequirementResult requirement(Fields fields) throws ResultsException {
    return new RequirementResult(
        fields.text("id"),
        fields.text("area"),
        fields.constant("level", Level.class).name(),
        fields.text("basis"),
        fields.text("sentence"),
        fields.text("intent"),
        fields.text("source"),
        fields.constant("outcome", Outcome.class),
        fields.count("exercised"),
        fields.texts("violatingScenarios"),
        fields.count("alsoScenarios"),
        readings(fields),
        fields.textOrNull("reason"),
        fileInside(fields, "counterexample"),
        fields.textOrNull("text"));
  }

  static ScenarioResult scenario(Fields fields) throws ResultsException {
    return new ScenarioResult(
        fields.text("id"),
        fields.text("area"),
        fields.text("title"),
        fields.text("file"),
        fields.smallCount("line"),
        fields.texts("claims"),
        fields.constant("outcome", Outcome.class),
        fields.textOrNull("cause"),
        fields.textOrNull("blamed"),
        fields.texts("also"),
        fields.textOrNull("why"),
        fileInside(fields, "counterexample"),
        fields.textOrNull("text"),
        fields.smallCount("steps"),
        fields.count("millis"));
  }

  static ExplorationResult exploration(Fields fields) throws ResultsException {
    return new ExplorationResult(
        fields.text("id"),
        technique(fields),
        fields.text("area"),
        fields.text("title"),
        fields.constant("outcome", Outcome.class),
        fields.textOrNull("cause"),
        fields.textOrNull("blamed"),
        fields.texts("also"),
        fields.textOrNull("why"),
        fields.textOrNull("reason"),
        fileInside(fields, "counterexample"),
        fileInside(fields, "picture"),
        fields.textOrNull("text"),
        figures(fields),
        fields.count("calls"),
        fields.count("millis"));
  }

  private static String technique(Fields fields) throws ResultsException {
    String technique = fields.text("technique");
    if (!TECHNIQUES.contains(technique)) {
      throw fields
          .place()
          .damaged(
              "\"technique\" should be one of "
                  + String.join(", ", TECHNIQUES)
                  + ", but is \""
                  + technique
                  + "\"");
    }
    return technique;
  }

  private static List<Figure> figures(Fields fields) throws ResultsException {
    List<Figure> figures = new ArrayList<>();
    for (Fields each : fields.objects("figures")) {
      figures.add(new Figure(each.text("name"), each.text("value")));
      each.end();
    }
    return List.copyOf(figures);
  }

  static ResultsFooter footer(Fields fields) throws ResultsException {
    return new ResultsFooter(
        instant(fields, "finished"),
        fields.count("lines"),
        fields.constant("outcome", Outcome.class),
        fields.text("verdict"),
        fields.smallCount("exitCode"));
  }

  private static List<ReadingTaken> readings(Fields fields) throws ResultsException {
    List<ReadingTaken> readings = new ArrayList<>();
    for (Fields each : fields.objects("readings")) {
      readings.add(
          new ReadingTaken(each.text("ambiguity"), each.text("question"), each.texts("taken")));
      each.end();
    }
    return List.copyOf(readings);
  }

  /** A property that is an ISO-8601 instant. */
  static String instant(Fields fields, String name) throws ResultsException {
    String text = fields.text(name);
    try {
      Instant.parse(text);
      return text;
    } catch (DateTimeParseException e) {
      throw fields
          .place()
          .damaged("\"" + name + "\" should be an ISO-8601 instant, but is \"" + text + "\"");
    }
  }

  /** A file beside results.jsonl or below; reports read it, so it may not lead elsewhere. */
  private static @Nullable String fileInside(Fields fields, String name) throws ResultsException {
    String text = fields.textOrNull(name);
    if (text != null && !RelativeFile.isInside(text)) {
      throw fields
          .place()
          .damaged("\"" + name + "\" should be a file below this one, but is \"" + text + "\"");
    }
    return text;
  }
}

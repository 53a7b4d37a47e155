package org.scatterproof.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.engine.result.OutFolder;
import org.scatterproof.engine.result.ResultsWriter;
import org.scatterproof.engine.scenario.Catalog;
import org.scatterproof.engine.scenario.Requirements;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultsFooter;
import org.scatterproof.spec.result.ResultsHeader;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Requirement;

/**
 * Writes the results of exploring a model instead of an implementation: one line of an exploration,
 * and every requirement as not asked, since a model's own properties are no requirements.
 */
public final class ModelResults {

  private static final String NOT_ASKED = "a model was checked, and no implementation";

  private final Path out;
  private final String name;
  private final String commandLine;
  private final Instant started = now();

  /**
   * Results to be; changes nothing yet.
   *
   * @param out receives a folder named {@code name}
   * @param name stands for the implementation's
   * @param commandLine what reproduces them
   * @throws UsageError if the folder cannot be written
   */
  public ModelResults(Path out, String name, String commandLine) throws UsageError {
    this.out = out;
    this.name = name;
    this.commandLine = commandLine;
    OutFolder.check(out);
  }

  /**
   * Writes them; they appear all at once or not at all.
   *
   * @param verdict one line
   * @return where they are
   */
  public Path write(ExplorationResult exploration, String verdict)
      throws UsageError, BadInput, IOException {
    try (OutFolder folder = OutFolder.begin(out, name)) {
      List<RequirementResult> requirements = new ArrayList<>();
      for (Requirement each : Requirements.all()) {
        requirements.add(new RequirementTally(each, NOT_ASKED).result(false));
      }
      Outcome outcome = exploration.outcome();
      ResultsWriter.write(
          folder.folder(),
          header(),
          requirements,
          List.of(),
          List.of(exploration),
          new ResultsFooter(
              now().toString(), 2L + requirements.size(), outcome, verdict, outcome.exitCode()));
      return folder.publish();
    }
  }

  private ResultsHeader header() throws BadInput {
    return new ResultsHeader(
        ResultsHeader.FORMAT,
        Environment.toolVersion(),
        name,
        Environment.toolVersion(),
        Environment.toolVersion(),
        List.of(),
        Profile.DOCUMENTED.id(),
        List.of(),
        started.toString(),
        Requirements.digest(),
        Catalog.builtIn().digest(),
        Environment.properties(),
        commandLine);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}

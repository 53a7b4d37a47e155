package org.scatterproof.engine.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.rule.Profile;

/**
 * The calls of a trace as scenarios, to be played on an implementation and compared with what was
 * observed: of commands and cursors, as far as calls were told from a known state on.
 *
 * @param scenarios at most 5000
 * @param leftOut calls that are in none of them
 */
public record TraceScenarios(List<Scenario> scenarios, long leftOut) {

  public TraceScenarios {
    scenarios = List.copyOf(scenarios);
  }

  /** Whether a file begins as a trace does. */
  public static boolean isTrace(Path file) {
    try (InputStream in = Files.newInputStream(file);
        TraceLines lines = new TraceLines(in)) {
      if (!lines.next()) {
        return false;
      }
      JsonText text = new JsonText();
      lines.open(text);
      FlatObject line = new FlatObject(text);
      line.read();
      return line.has(Field.TRACE);
    } catch (IOException | DamagedLine e) {
      return false; // whoever reads it as something else says what is wrong
    }
  }

  /** Reads a trace; one with a damaged line is refused whole. */
  public static TraceScenarios read(Path file) throws BadInput {
    TraceJudge judge = new TraceJudge(Profile.DOCUMENTED, false, found -> {});
    Episodes episodes = judge.collect();
    try (InputStream in = Files.newInputStream(file)) {
      judge.judge(file.toString(), in);
    } catch (IOException e) {
      throw new BadInput(file.toString(), 0, 0, "cannot be read: " + e.getMessage());
    }
    if (episodes.scenarios().isEmpty()) {
      throw new BadInput(
          file.toString(),
          0,
          0,
          "has no calls that can be played: of commands from their creation or a clear on, of"
              + " cursors over mbufs whose payload is told, or of memory cursors");
    }
    return new TraceScenarios(episodes.scenarios(), episodes.leftOut());
  }
}

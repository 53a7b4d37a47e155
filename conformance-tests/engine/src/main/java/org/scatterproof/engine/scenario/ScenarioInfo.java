package org.scatterproof.engine.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.scatterproof.spec.spi.Capability;

/**
 * What every scenario has, whatever its area.
 *
 * @param id stable slug, unique in the catalog; with its page length ({@code @4k}) where the
 *     catalog runs it at several
 * @param area what an implementation must declare for it to run
 * @param title what it shows, in one line
 * @param needs what else it must declare
 * @param claims ids of the requirements that it is there to exercise
 * @param file the file that holds it, as a person finds it
 * @param line where it begins in that file, from 1 on; 0 where it came from no file
 * @param recorded what was recorded of each step, as a vector has it, null nodes where nothing was;
 *     empty in a catalog, whose claims the rules judge
 */
public record ScenarioInfo(
    String id,
    Capability area,
    String title,
    Set<Capability> needs,
    List<String> claims,
    String file,
    int line,
    List<JsonNode> recorded) {
  public ScenarioInfo {
    needs = Set.copyOf(needs);
    claims = List.copyOf(claims);
    recorded = List.copyOf(recorded);
  }

  /** The id without its page length. */
  public String baseId() {
    int at = id.indexOf('@');
    return at < 0 ? id : id.substring(0, at);
  }
}

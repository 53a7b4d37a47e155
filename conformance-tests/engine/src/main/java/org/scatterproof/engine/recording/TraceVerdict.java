package org.scatterproof.engine.recording;

import java.util.List;
import java.util.Map;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;

/**
 * What traces showed.
 *
 * @param header of the first one
 * @param lines read
 * @param calls judged
 * @param exercised by requirement, the calls that its rule spoke of
 * @param readings which readings of open questions answers took
 * @param failures what was violated, at most {@link #KEPT} a requirement
 * @param violations by requirement, the calls that violate it, those that are not kept included
 * @param remarks what a person should know beside, one line each
 */
public record TraceVerdict(
    TraceHeader header,
    long lines,
    long calls,
    Map<String, Long> exercised,
    List<ReadingSeen> readings,
    List<TraceFailure> failures,
    Map<String, Long> violations,
    List<String> remarks) {

  /** Failures that are kept of each requirement. */
  public static final int KEPT = 10;

  public TraceVerdict {
    exercised = Map.copyOf(exercised);
    readings = List.copyOf(readings);
    failures = List.copyOf(failures);
    violations = Map.copyOf(violations);
    remarks = List.copyOf(remarks);
  }
}

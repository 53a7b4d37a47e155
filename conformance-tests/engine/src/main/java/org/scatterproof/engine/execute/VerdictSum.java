package org.scatterproof.engine.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;

/** What the verdicts on many scenarios come to. */
public final class VerdictSum {

  private final Map<String, Long> exercised = new TreeMap<>();
  private final Map<String, ReadingSeen> readings = new TreeMap<>();
  private long calls;

  /** Takes in what a scenario showed. */
  public void add(ScenarioVerdict verdict) {
    calls += verdict.calls();
    verdict.exercised().forEach((id, count) -> exercised.merge(id, count, Long::sum));
    verdict.readings().forEach(this::add);
  }

  /** Takes in a reading that an answer took. */
  public void add(ReadingSeen seen) {
    readings.merge(
        seen.requirement() + " " + seen.ambiguity(),
        seen,
        (a, b) -> new ReadingSeen(a.requirement(), a.ambiguity(), a.taken() | b.taken()));
  }

  /** Judged calls. */
  public long calls() {
    return calls;
  }

  /** By requirement, the calls that its rule spoke of. */
  public Map<String, Long> exercised() {
    return exercised;
  }

  /** Which readings of open questions the answers took, by requirement. */
  public List<ReadingSeen> readings() {
    return new ArrayList<>(readings.values());
  }
}

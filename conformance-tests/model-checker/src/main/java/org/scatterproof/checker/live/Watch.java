package org.scatterproof.checker.live;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.execute.VerdictSum;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.SpiRequirements;

/** Counts what the rules spoke of, call by call, at the price of a comparison for each rule. */
final class Watch {

  private final long[] exercised;
  private final VerdictSum readings = new VerdictSum();
  private final List<String> ids;
  private long calls;

  Watch(Findings<DmaStep> findings) {
    exercised = new long[findings.size()];
    ids = IntStream.range(0, exercised.length).mapToObj(i -> findings.requirement(i).id()).toList();
  }

  /** Takes in an answered call. */
  void add(Findings<DmaStep> findings) {
    calls++;
    for (int i = 0; i < exercised.length; i++) {
      Finding finding = findings.finding(i);
      if (finding != Finding.NOT_EXERCISED) {
        exercised[i]++;
        Ambiguity open = finding == Finding.READING ? findings.note(i).ambiguity() : null;
        if (open != null) {
          readings.add(new ReadingSeen(ids.get(i), open.id(), 1 << findings.note(i).reading()));
        }
      }
    }
  }

  long calls() {
    return calls;
  }

  /** By requirement, the calls that its rule spoke of. */
  Map<String, Long> exercised() {
    Map<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < exercised.length; i++) {
      if (exercised[i] != 0) {
        counts.put(ids.get(i), exercised[i]);
      }
    }
    counts.put(SpiRequirements.ANSWERS.id(), calls);
    return counts;
  }

  List<ReadingSeen> readings() {
    return readings.readings();
  }
}

package org.scatterproof.suite;

import java.util.regex.Pattern;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.Scenario;

/** What a reader of a counterexample has to take in. */
final class CounterexampleSize {

  /** The line of a call: its number after the label, or below another. */
  private static final Pattern CALL = Pattern.compile("(?m)^(?:  Then    | {10}) ?[0-9]+  ");

  private CounterexampleSize() {}

  /** Calls after what Let gives. */
  static long calls(String text) {
    return CALL.matcher(text).results().count();
  }

  /** Extents of all descriptors together, or mbufs of all chains. */
  static long pieces(Scenario scenario) {
    if (scenario instanceof DmaScenario dma) {
      return dma.contents().stream().mapToLong(CounterexampleSize::extents).sum();
    }
    if (scenario instanceof MbufScenario mbuf) {
      return mbuf.chains().stream().mapToLong(chain -> chain.mbufs().size()).sum();
    }
    return ((MemoryCursorScenario) scenario)
        .descriptors().stream().mapToLong(each -> extents(each.extents())).sum();
  }

  private static long extents(ExtentList list) {
    return list.runs().stream().mapToLong(ExtentList.Extents::count).sum();
  }
}

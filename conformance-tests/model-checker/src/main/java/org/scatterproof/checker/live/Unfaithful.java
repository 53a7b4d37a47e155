package org.scatterproof.checker.live;

import java.util.List;
import org.scatterproof.engine.scenario.DmaScenario;

/**
 * Equal states that did not answer alike.
 *
 * @param reason in one line
 * @param sequences calls after which the answers differ from that of the state; one of them may
 *     break a rule, where it is made from the beginning
 */
record Unfaithful(String reason, List<DmaScenario> sequences) {
  /** What every reason begins with. */
  static final String REASON = "state not faithful";

  Unfaithful {
    sequences = List.copyOf(sequences);
  }
}

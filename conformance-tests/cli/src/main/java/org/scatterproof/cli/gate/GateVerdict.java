package org.scatterproof.cli.gate;

import java.util.List;

/**
 * What a gate decided.
 *
 * @param rules all that the policy asks, in the order to show
 * @param waived waivers that cover a failure of today
 * @param notGated failures that the policy does not name, each in one line
 */
public record GateVerdict(List<GateRule> rules, List<Waiver> waived, List<String> notGated) {

  public GateVerdict {
    rules = List.copyOf(rules);
    waived = List.copyOf(waived);
    notGated = List.copyOf(notGated);
  }

  /** Whether the release may go on. */
  public boolean isOpen() {
    return rules.stream().allMatch(GateRule::isMet);
  }

  public List<GateRule> broken() {
    return rules.stream().filter(rule -> !rule.isMet()).toList();
  }
}

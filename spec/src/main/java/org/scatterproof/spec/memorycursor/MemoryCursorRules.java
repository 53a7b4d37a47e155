package org.scatterproof.spec.memorycursor;

import java.util.List;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.rule.Rulebook;

/** Every rule of IOMemoryCursor, in the order in which a violation is blamed. */
public final class MemoryCursorRules {

  private MemoryCursorRules() {}

  /** The rulebook of every profile together; {@link Rulebook#asked} narrows it. */
  public static Rulebook<MemoryCursorStep> rulebook() {
    List<List<Rule<MemoryCursorStep>>> families =
        List.of(
            InitRules.RULES,
            OutputRules.RULES,
            GenerateRules.RULES,
            ConstraintRules.RULES,
            RepeatRules.RULES,
            ListRules.RULES,
            TransferRules.RULES,
            CanonicalRules.RULES);
    return new Rulebook<>(families.stream().flatMap(List::stream).toList());
  }
}

package org.scatterproof.spec.dma;

import java.util.List;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.rule.Rulebook;

/** Every rule of IODMACommand, in the order in which a violation is blamed. */
public final class DmaRules {

  private DmaRules() {}

  /** The rulebook of every profile together; {@link Rulebook#asked} narrows it. */
  public static Rulebook<DmaStep> rulebook() {
    List<List<Rule<DmaStep>>> families =
        List.of(
            CreationRules.RULES,
            CloneRules.RULES,
            HoldingRules.RULES,
            DataRules.RULES,
            SynchronizeRules.RULES,
            TransferRules.RULES,
            CacheRules.RULES,
            DescriptorRules.RULES,
            SpecificationRules.RULES,
            PreparationRules.RULES,
            ReturnCodeRules.RULES,
            OutputRules.RULES,
            PositionRules.RULES,
            ConstraintRules.RULES,
            MapperRules.RULES,
            ListRules.RULES,
            CopyRules.RULES,
            InnocentRules.RULES,
            FailureRules.RULES,
            ControlRules.RULES,
            StateRules.RULES,
            CanonicalRules.RULES);
    return new Rulebook<>(families.stream().flatMap(List::stream).toList());
  }
}

package org.scatterproof.spec.mbuf;

import java.util.List;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.rule.Rulebook;

/** Every rule of IOMbufMemoryCursor, in the order in which a violation is blamed. */
public final class MbufRules {

  private MbufRules() {}

  /** The rulebook of every profile together; {@link Rulebook#asked} narrows it. */
  public static Rulebook<MbufStep> rulebook() {
    List<List<Rule<MbufStep>>> families =
        List.of(
            InitRules.RULES,
            PacketRules.RULES,
            VectorRules.RULES,
            CoalesceRules.RULES,
            PoolRules.RULES,
            SegmentRules.RULES,
            RepeatRules.RULES);
    return new Rulebook<>(families.stream().flatMap(List::stream).toList());
  }
}

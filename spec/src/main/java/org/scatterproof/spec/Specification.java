package org.scatterproof.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.mbuf.MbufRules;
import org.scatterproof.spec.memorycursor.MemoryCursorRules;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.SpiRequirements;
import org.scatterproof.spec.rule.ThreadRequirements;

/** All requirements of all areas and profiles, as they are listed, explained and written down. */
public final class Specification {

  private Specification() {}

  /**
   * Every requirement: first what is asked in every area, then by area, in the order of blame, with
   * what holds of several threads last.
   */
  public static List<Requirement> requirements() {
    List<Requirement> all = new ArrayList<>();
    all.add(SpiRequirements.ANSWERS);
    all.addAll(DmaRules.rulebook().requirements());
    all.addAll(ThreadRequirements.OF_COMMANDS);
    all.addAll(MbufRules.rulebook().requirements());
    all.addAll(ThreadRequirements.OF_CURSORS);
    all.addAll(MemoryCursorRules.rulebook().requirements());
    return List.copyOf(all);
  }

  /** The requirement with this id. */
  public static Optional<Requirement> find(String id) {
    return requirements().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** Every open question that some requirement leaves, once. */
  public static Set<Ambiguity> ambiguities() {
    Set<Ambiguity> all = new LinkedHashSet<>();
    requirements().forEach(r -> all.addAll(r.ambiguities()));
    return all;
  }
}

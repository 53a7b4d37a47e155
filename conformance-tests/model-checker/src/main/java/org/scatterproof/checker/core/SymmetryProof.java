package org.scatterproof.checker.core;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Shows that the members of a class have equal state graphs, by searching them: equal in states,
 * transitions and depth. Where a family is small enough, sums over classes are compared with what a
 * search of everything counts, as well.
 */
public final class SymmetryProof {

  private final SymmetricFamily family;
  private final SymmetryClasses classes;
  private final SymmetricFamily.KeyReader keys;
  private final BreadthFirst ofFirst;
  private final BreadthFirst ofMember;

  public SymmetryProof(SymmetricFamily family, SymmetryClasses classes) {
    this.family = family;
    this.classes = classes;
    keys = family.newKeyReader();
    ofFirst = new BreadthFirst(family.newModel(), new Halt());
    ofMember = new BreadthFirst(family.newModel(), new Halt());
  }

  /**
   * Searches random members unreduced, each beside the one that stands for it.
   *
   * @param seed of the choice
   * @param members how many are tried
   * @return the first difference; empty where there is none
   */
  public Optional<String> tryMembers(long seed, int members) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < members; i++) {
      long member = random.nextLong(family.configurations());
      long first = classes.configuration(classes.classOf(keys.keyOf(member)));
      ofFirst.search(first, Integer.MAX_VALUE, SearchLimits.MOST_STATES);
      ofMember.search(member, Integer.MAX_VALUE, SearchLimits.MOST_STATES);
      if (ofFirst.states() != ofMember.states()
          || ofFirst.transitions() != ofMember.transitions()
          || ofFirst.depth() != ofMember.depth()) {
        return Optional.of(
            "configuration "
                + member
                + " has "
                + text(ofMember)
                + ", and "
                + first
                + ", which stands for it, "
                + text(ofFirst));
      }
    }
    return Optional.empty();
  }

  /** How sums over classes differ from a search of everything; empty where they do not. */
  public static Optional<String> compareSums(Coverage reduced, Coverage unreduced) {
    if (reduced.statesStoodFor() == unreduced.states()
        && reduced.transitionsStoodFor() == unreduced.transitions()) {
      return Optional.empty();
    }
    return Optional.of(
        "classes stand for "
            + reduced.statesStoodFor()
            + " states and "
            + reduced.transitionsStoodFor()
            + " transitions, a search of everything found "
            + unreduced.states()
            + " and "
            + unreduced.transitions());
  }

  private static String text(BreadthFirst search) {
    return search.states()
        + " states, "
        + search.transitions()
        + " transitions, depth "
        + search.depth();
  }
}

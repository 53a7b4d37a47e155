package org.scatterproof.checker.scope;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.continuation.ContinuationFamily;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.core.RandomWalks;
import org.scatterproof.checker.core.Search;
import org.scatterproof.checker.core.SearchLimits;
import org.scatterproof.checker.core.SearchResult;
import org.scatterproof.checker.core.Selection;
import org.scatterproof.checker.core.SymmetryClasses;
import org.scatterproof.checker.core.SymmetryProof;

/**
 * Checks the abstract cursor within a scope: all of it, or by random walks.
 *
 * <p>Where configurations stand for others, random members of their classes are searched themselves
 * before, and must have equal graphs; where counts are pinned, a complete search must count them.
 * Either one failing is a mistake of ours, and no verdict.
 */
public final class ModelCheck {

  /** Members of symmetry classes that are searched themselves. */
  public static final int MEMBERS_TRIED = 500;

  /** Actions of a random walk: some times the depth of the deepest state, which is 8. */
  public static final int WALK_LENGTH = 60;

  private final Scope scope;
  private final ModelScope model;
  private final SeededFault fault;
  private final Halt halt;
  private final ContinuationFamily family;

  /**
   * A check.
   *
   * @param model the scope's own
   * @param fault a mistake of the cursor that is to be found; NONE for the cursor itself
   * @param halt ends it, from any thread
   */
  public ModelCheck(Scope scope, ModelScope model, SeededFault fault, Halt halt) {
    this.scope = scope;
    this.model = model;
    this.fault = fault;
    this.halt = halt;
    family = new ContinuationFamily(model.bounds(), fault);
  }

  /** What is checked: its configurations are those that traces name. */
  public ContinuationFamily family() {
    return family;
  }

  /**
   * Searches all of it.
   *
   * @param workers threads, 1 or more
   * @param seed of the members that are searched themselves
   */
  public ModelOutcome search(int workers, long seed, Search.Listener listener) {
    long started = System.nanoTime();
    SymmetryClasses classes = model.symmetric() ? new SymmetryClasses(family, halt) : null;
    // Of classes that are not all there, nothing can be shown.
    ModelOutcome.Symmetry symmetry =
        classes == null || halt.isAsked() ? null : tryMembers(classes, seed);
    Selection selection = classes == null ? Selection.all(family) : classes;
    SearchResult result =
        new Search(family, selection, SearchLimits.none(), halt, listener).run(workers);
    return new ModelOutcome(
        scope,
        fault,
        result,
        "breadth-first, configuration by configuration, to the fixed point",
        true,
        symmetry,
        difference(result).orElse(null),
        Duration.ofNanos(System.nanoTime() - started));
  }

  /** Walks through it at random, which is never all of it. */
  public ModelOutcome walk(long walks, long seed) {
    long started = System.nanoTime();
    SearchResult result = new RandomWalks(family, seed, halt).run(walks, WALK_LENGTH);
    return new ModelOutcome(
        scope,
        fault,
        result,
        "random walks, seed " + seed,
        false,
        null,
        null,
        Duration.ofNanos(System.nanoTime() - started));
  }

  private ModelOutcome.Symmetry tryMembers(SymmetryClasses classes, long seed) {
    String difference =
        new SymmetryProof(family, classes).tryMembers(seed, MEMBERS_TRIED).orElse(null);
    return new ModelOutcome.Symmetry(
        classes.size(), family.configurations(), MEMBERS_TRIED, seed, difference);
  }

  /** How counts differ from those that are pinned, where they can be compared. */
  private Optional<String> difference(SearchResult result) {
    @Nullable PinnedCounts pinned = model.pinned();
    boolean isComparable = pinned != null && result.isComplete() && fault == SeededFault.NONE;
    return isComparable ? pinned.difference(result.coverage()) : Optional.empty();
  }
}

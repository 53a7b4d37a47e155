package org.scatterproof.checker.scope;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.core.Coverage;
import org.scatterproof.checker.core.SearchResult;
import org.scatterproof.checker.core.SearchResult.Finding;
import org.scatterproof.checker.core.Verdict;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.ExplorationResult.Figure;
import org.scatterproof.spec.result.Outcome;
import org.scatterproof.spec.spi.Capability;

/**
 * What a check of the abstract cursor showed.
 *
 * @param scope in which
 * @param fault that the cursor was given
 * @param result what the search found
 * @param method how it searched, for a person
 * @param isSearch whether states were kept and counted, which walks do not
 * @param symmetry how configurations stood for others; null where each stood for itself, or classes
 *     were not complete
 * @param otherCounts how the counts differ from those that are pinned; null where they do not
 * @param time wall time of all of it
 */
public record ModelOutcome(
    Scope scope,
    SeededFault fault,
    SearchResult result,
    String method,
    boolean isSearch,
    @Nullable Symmetry symmetry,
    @Nullable String otherCounts,
    Duration time) {

  /**
   * How configurations stood for others.
   *
   * @param classes that were searched
   * @param configurations that they stand for
   * @param members of them that were searched themselves, each beside the one that stands for it
   * @param seed of their choice
   * @param difference between one and who stands for it; null where there is none
   */
  public record Symmetry(
      long classes, long configurations, int members, long seed, @Nullable String difference) {

    /** How many configurations a searched one stands for, on average: {@code 5.4}. */
    public String factor() {
      return String.format(Locale.ROOT, "%.1f", (double) configurations / Math.max(1, classes));
    }
  }

  /** What shows that the checker itself is wrong; null where nothing does. */
  public @Nullable String ownFault() {
    return symmetry != null && symmetry.difference() != null
        ? "symmetry classes: " + symmetry.difference()
        : otherCounts;
  }

  /** One of PASSED, FAILED, CANT_TELL, HARNESS_ERROR. */
  public Outcome outcome() {
    if (ownFault() != null) {
      return Outcome.HARNESS_ERROR;
    }
    if (result.violation().isPresent()) {
      return Outcome.FAILED;
    }
    return result.isConfirmed() ? Outcome.PASSED : Outcome.CANT_TELL;
  }

  /** Why it was not decided; null where it was. */
  public @Nullable String reason() {
    if (ownFault() != null) {
      return ownFault();
    }
    if (outcome() != Outcome.CANT_TELL) {
      return null;
    }
    String limit = result.limit();
    return limit == null ? "not reached: " + String.join("; ", unreached()) : limit;
  }

  private List<String> unreached() {
    return result.findings().stream()
        .filter(each -> each.verdict() instanceof Verdict.Unreached)
        .map(each -> each.property().name())
        .toList();
  }

  /** What was covered, in the order to show. */
  public List<Figure> figures() {
    Coverage coverage = result.coverage();
    List<Figure> figures = new ArrayList<>();
    add(figures, "scope", scope.name());
    add(figures, "method", method);
    if (isSearch) {
      add(
          figures,
          "configurations",
          coverage.configurations() + " of " + coverage.configurationsTotal());
      add(figures, "states", Long.toString(coverage.states()));
    }
    add(figures, "transitions", Long.toString(coverage.transitions()));
    add(figures, "depth", Integer.toString(coverage.depth()));
    if (symmetry != null) {
      add(figures, "symmetry factor", symmetry.factor());
      add(figures, "states stood for", Long.toString(coverage.statesStoodFor()));
      add(figures, "transitions stood for", Long.toString(coverage.transitionsStoodFor()));
    }
    return figures;
  }

  private static void add(List<Figure> figures, String name, String value) {
    figures.add(new Figure(name, value));
  }

  /** The line of results. */
  public ExplorationResult line(@Nullable String counterexample) {
    return new ExplorationResult(
        scope.name() + ".model",
        ExplorationResult.SCOPE,
        Capability.DMA.id(),
        "the abstract cursor: " + scope.title(),
        outcome(),
        null,
        null,
        List.of(),
        result.violation().map(Finding::property).map(each -> each.name()).orElse(null),
        reason(),
        null,
        null,
        counterexample,
        figures(),
        result.coverage().transitions(),
        time.toMillis());
  }
}

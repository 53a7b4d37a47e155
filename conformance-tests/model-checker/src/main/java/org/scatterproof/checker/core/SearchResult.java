package org.scatterproof.checker.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search showed.
 *
 * @param findings in the order of the model's properties
 * @param coverage what was searched
 * @param limit what ended it before its end; null where everything was searched
 */
public record SearchResult(List<Finding> findings, Coverage coverage, @Nullable String limit) {

  /** The limit of a search that went on only as far as a shorter violation could be. */
  static final String VIOLATED = "a violation ended the search";

  public SearchResult {
    findings = List.copyOf(findings);
  }

  /** What it showed of one property. */
  public record Finding(Property property, Verdict verdict) {}

  /** Whether everything was searched. */
  public boolean isComplete() {
    return limit == null;
  }

  /**
   * Whether no run is shorter than the trace of a violation. Not where walks found it, or a search
   * was ended from outside, or by another limit.
   */
  public boolean isShortest() {
    return limit == null || limit.equals(VIOLATED);
  }

  /** The first property that is violated. */
  public Optional<Finding> violation() {
    return findings.stream().filter(each -> each.verdict() instanceof Verdict.Violated).findFirst();
  }

  /** Whether everything was searched, what must hold holds, and what must occur occurs. */
  public boolean isConfirmed() {
    return findings.stream()
        .allMatch(
            each ->
                each.verdict() instanceof Verdict.Holds
                    || each.verdict() instanceof Verdict.Witnessed);
  }
}

package org.scatterproof.cli.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scatterproof.spec.result.SelftestMatrix.Evidence;

/** What one technique finds of one subject, as it comes in. */
final class Evidences {
  private final Subject subject;
  private final List<String> right = new ArrayList<>();
  private final Set<String> wrong = new TreeSet<>();

  Evidences(Subject subject) {
    this.subject = subject;
  }

  /** Takes in a blame; answers whether it is the one that must come. */
  boolean add(String evidence, String requirement) {
    boolean isMain = subject.isMainlyBlamedFor(requirement);
    if (isMain) {
      right.add(evidence);
    } else if (!subject.mayBeBlamedFor(requirement)) {
      wrong.add(requirement);
    }
    return isMain;
  }

  Evidence all() {
    return new Evidence(right.size(), right.isEmpty() ? "" : right.get(0), List.copyOf(wrong));
  }
}

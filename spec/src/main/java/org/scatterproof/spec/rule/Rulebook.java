package org.scatterproof.spec.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.Capability;

/**
 * The rules of one area in the order of blame: from the most specific on, and within one
 * specificity as they were written down.
 *
 * @param <S> the step that is judged: ledger before the call, call, observation
 */
public final class Rulebook<S> {

  private final List<Rule<S>> rules;

  public Rulebook(List<Rule<S>> rules) {
    List<Rule<S>> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparing(rule -> rule.requirement().specificity()));
    this.rules = List.copyOf(sorted);
    Set<String> ids = new HashSet<>();
    for (Rule<S> rule : sorted) {
      if (!ids.add(rule.requirement().id())) {
        throw new IllegalArgumentException("two rules for " + rule.requirement().id());
      }
    }
  }

  public List<Requirement> requirements() {
    return rules.stream().map(Rule::requirement).toList();
  }

  /** The same rules without those that a profile does not ask. */
  public Rulebook<S> asked(Profile profile) {
    return new Rulebook<>(
        rules.stream().filter(r -> profile.asks(r.requirement().profile())).toList());
  }

  /** The same rules without those that need a capability that is not declared. */
  public Rulebook<S> declared(Set<Capability> declared) {
    return new Rulebook<>(
        rules.stream().filter(r -> isDeclared(r.requirement().capability(), declared)).toList());
  }

  /** The same rules, each of them asked of every step: findings are the same, and come later. */
  public Rulebook<S> withoutSituations() {
    return new Rulebook<>(
        rules.stream().map(r -> new Rule<>(r.requirement(), r.judgement())).toList());
  }

  private static boolean isDeclared(@Nullable Capability needed, Set<Capability> declared) {
    return needed == null || declared.contains(needed);
  }

  /** A place for the findings of one step at a time. */
  public Findings<S> newFindings() {
    return new Findings<>(rules);
  }

  /** Judges a step. Allocates nothing; {@code into} comes from {@link #newFindings}. */
  public void judge(S step, Findings<S> into) {
    into.judge(step);
  }
}

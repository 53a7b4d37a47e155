package org.scatterproof.cli.selftest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.Suggestion;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.annotation.Breaks;
import org.scatterproof.faults.annotation.Conforms;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.misbehaving.MisbehavingImplementations;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/**
 * An implementation whose verdict is known before it is judged: a fault, or a control.
 *
 * @param type its class
 * @param breaks the requirement that must be blamed; null for a control, which conforms, and for
 *     faults that leave it to the rulebook
 * @param also what other calls may blame for the same mistake
 * @param model the property model that finds it; null where the catalog does
 * @param endangersItsProcess whether it may hang, exit or take all memory
 */
public record Subject(
    Class<? extends Implementation> type,
    @Nullable String breaks,
    Set<String> also,
    @Nullable String model,
    boolean endangersItsProcess) {

  public Subject {
    also = Collections.unmodifiableSet(new TreeSet<>(also));
  }

  /** Every implementation of the faults' module. */
  public static List<Subject> all() {
    List<Subject> all = new ArrayList<>();
    for (Class<? extends Implementation> type : Faults.all()) {
      all.add(of(type));
    }
    return all;
  }

  /**
   * The ones of a name: the class's simple name, the one that is printed, or its whole one.
   *
   * @throws UsageError where there is none
   */
  public static List<Subject> named(String name) throws UsageError {
    List<Subject> all = all();
    List<Subject> named = all.stream().filter(each -> each.isCalled(name)).toList();
    if (named.isEmpty()) {
      String meant =
          Suggestion.of(name, all.stream().map(each -> each.type.getSimpleName()).toList());
      throw new UsageError("--fault: there is no fault " + name + meant);
    }
    return named;
  }

  private static Subject of(Class<? extends Implementation> type) {
    Breaks breaks = type.getAnnotation(Breaks.class);
    FoundBy found = type.getAnnotation(FoundBy.class);
    return new Subject(
        type,
        breaks == null ? null : breaks.value(),
        breaks == null ? Set.of() : Set.of(breaks.also()),
        found == null ? null : found.value(),
        MisbehavingImplementations.ALL.contains(type));
  }

  private boolean isCalled(String name) {
    return name.equals(type.getSimpleName()) || name.equals(name()) || name.equals(type.getName());
  }

  /** Its class with the last part of its package, since one mistake can be made in two areas. */
  public String name() {
    String pack = type.getPackageName();
    return pack.substring(pack.lastIndexOf('.') + 1) + "." + type.getSimpleName();
  }

  /** Whether it must pass. */
  public boolean isControl() {
    return type.isAnnotationPresent(Conforms.class);
  }

  /** By which it is judged: the one that asks what it breaks. */
  public Profile profile() {
    boolean isOnlyAskedByExact =
        Specification.requirements().stream()
            .anyMatch(each -> each.id().equals(breaks) && each.profile() == Profile.EXACT);
    return isOnlyAskedByExact ? Profile.EXACT : Profile.DOCUMENTED;
  }

  /** Whether a blame is right. */
  boolean mayBeBlamedFor(String requirement) {
    return requirement.equals(breaks) || also.contains(requirement) || leavesBlameOpen();
  }

  /** Whether a blame is the one that must come. */
  boolean isMainlyBlamedFor(String requirement) {
    return requirement.equals(breaks) || leavesBlameOpen();
  }

  private boolean leavesBlameOpen() {
    return breaks == null && !isControl();
  }
}

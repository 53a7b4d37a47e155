package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Direction;

/** A memory descriptor that a trace declared. Changed in place, it stays the same object. */
final class TracedDescriptor {

  /** Most extents of one descriptor. */
  static final long MOST_EXTENTS = 1 << 20;

  /** Commands after which those are forgotten that do not hold it any more. */
  private static final int MOST_GIVEN = 64;

  final Direction direction;
  final RunList extents;

  private final List<TracedCommand> given = new ArrayList<>();

  /** Grows with every change in place. */
  int version;

  TracedDescriptor(Direction direction, RunList extents) {
    this.direction = direction;
    this.extents = extents;
  }

  /** Whether a declaration says what is known already. */
  boolean isSame(Direction otherDirection, RunList other) {
    boolean same = direction == otherDirection && extents.count() == other.count();
    for (int i = 0; same && i < other.count(); i++) {
      same = extents.start(i) == other.start(i) && extents.length(i) == other.length(i);
    }
    return same;
  }

  /** Notes to which command it was given. */
  void givenTo(TracedCommand whose) {
    if (given.contains(whose)) {
      return;
    }
    if (given.size() == MOST_GIVEN) {
      given.removeIf(each -> !each.holds(this));
    }
    given.add(whose);
  }

  /**
   * Answers the commands that still hold it. Whoever declares other extents for the id of such a
   * one may mean another descriptor, or this one changed.
   */
  List<TracedCommand> holders() {
    given.removeIf(each -> !each.holds(this));
    return given;
  }

  /** Takes other extents in place. */
  void change(RunList other) {
    copy(other, extents);
    version++;
  }

  static void copy(RunList from, RunList into) {
    into.clear();
    for (int i = 0; i < from.count(); i++) {
      into.add(from.start(i), from.length(i));
    }
  }
}

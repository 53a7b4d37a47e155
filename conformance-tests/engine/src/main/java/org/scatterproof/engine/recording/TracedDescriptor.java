package org.scatterproof.engine.recording;

import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Direction;

/** A memory descriptor that a trace declared. Changed in place, it stays the same object. */
final class TracedDescriptor {

  /** Most extents of one descriptor. */
  static final long MOST_EXTENTS = 1 << 20;

  final Direction direction;
  final RunList extents;

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

package org.scatterproof.checker.core;

import java.util.List;

/**
 * Peterson's mutual exclusion for two: raise the own flag, give the turn away, wait, be inside,
 * lower the flag. Two bits for each place, one for the turn; a flag is up from place 1 on.
 */
final class Peterson implements Model {

  /** Whether a process gives the turn away, as it should. */
  private final boolean givesTurn;

  Peterson(boolean givesTurn) {
    this.givesTurn = givesTurn;
  }

  @Override
  public List<Property> properties() {
    return List.of(
        Property.always("not both are inside"),
        Property.sometimes("the first is inside"),
        Property.sometimes("the second is inside"));
  }

  @Override
  public void initial(LongSink into) {
    into.add(0);
  }

  @Override
  public void successors(long state, ActionSink into) {
    boolean first = place(state, 0) == 3;
    boolean second = place(state, 1) == 3;
    if (first && second) {
      into.markState(0);
    }
    if (first) {
      into.markState(1);
    }
    if (second) {
      into.markState(2);
    }
    step(state, 0, into);
    step(state, 1, into);
  }

  private void step(long state, int who, ActionSink into) {
    int other = 1 - who;
    long next = 1L << (2 * who);
    switch (place(state, who)) {
      case 0 -> into.add(state + next);
      case 1 -> {
        long turn = givesTurn ? other : who;
        into.add(((state + next) & ~16L) | turn << 4);
      }
      case 2 -> {
        boolean waits = place(state, other) != 0 && (state >>> 4) == other;
        into.add(waits ? state : state + next);
      }
      default -> into.add(state & ~(3L << (2 * who)));
    }
  }

  private static int place(long state, int who) {
    return (int) (state >>> (2 * who)) & 3;
  }

  @Override
  public String describe(long state) {
    return place(state, 0) + " and " + place(state, 1) + ", turn " + (state >>> 4);
  }

  @Override
  public String describeAction(long state, int action) {
    return "process " + action;
  }
}

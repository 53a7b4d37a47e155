package org.scatterproof.checker.core;

import java.util.List;

/** The 8-puzzle from its solved position: nine cells of four bits each, 0 is the hole. */
final class Puzzle implements Model {

  @Override
  public List<Property> properties() {
    return List.of();
  }

  @Override
  public void initial(LongSink into) {
    into.add(0x876543210L);
  }

  @Override
  public void successors(long state, ActionSink into) {
    int hole = 0;
    while ((state >>> (4 * hole) & 15) != 0) {
      hole++;
    }
    move(state, hole, hole - 3, hole >= 3, into);
    move(state, hole, hole + 3, hole < 6, into);
    move(state, hole, hole - 1, hole % 3 > 0, into);
    move(state, hole, hole + 1, hole % 3 < 2, into);
  }

  private static void move(long state, int hole, int from, boolean exists, ActionSink into) {
    if (exists) {
      long tile = state >>> (4 * from) & 15;
      into.add((state & ~(15L << (4 * from))) | tile << (4 * hole));
    }
  }

  @Override
  public String describe(long state) {
    return Long.toHexString(state);
  }

  @Override
  public String describeAction(long state, int action) {
    return "move " + action;
  }
}

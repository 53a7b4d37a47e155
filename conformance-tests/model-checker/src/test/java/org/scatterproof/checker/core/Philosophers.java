package org.scatterproof.checker.core;

import java.util.List;

/**
 * Dining philosophers who take the left fork, then the right one. Two bits each: thinking, holding
 * the left fork, eating.
 */
final class Philosophers implements Model {

  static final int DEADLOCK = 0;
  static final int EATING = 1;

  private final int count;

  Philosophers(int count) {
    this.count = count;
  }

  @Override
  public List<Property> properties() {
    return List.of(Property.always("somebody can act"), Property.sometimes("somebody eats"));
  }

  @Override
  public void initial(LongSink into) {
    into.add(0);
  }

  @Override
  public void successors(long state, ActionSink into) {
    int before = into.size();
    for (int i = 0; i < count; i++) {
      int left = (i + count - 1) % count;
      int right = (i + 1) % count;
      switch (phase(state, i)) {
        case 0 -> addIf(phase(state, left) != 2, state + (1L << (2 * i)), into);
        case 1 -> addIf(phase(state, right) == 0, state + (1L << (2 * i)), into);
        default -> {
          into.markState(EATING);
          into.add(state - (2L << (2 * i)));
        }
      }
    }
    if (into.size() == before) {
      into.markState(DEADLOCK);
    }
  }

  private static void addIf(boolean can, long state, ActionSink into) {
    if (can) {
      into.add(state);
    }
  }

  private static int phase(long state, int philosopher) {
    return (int) (state >>> (2 * philosopher)) & 3;
  }

  @Override
  public String describe(long state) {
    return Long.toString(state, 4);
  }

  @Override
  public String describeAction(long state, int action) {
    return "act " + action;
  }
}

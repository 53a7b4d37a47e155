package org.scatterproof.checker.core;

import java.util.List;

/**
 * Missionaries and cannibals, three of each, a boat for two. A state is who stands on the left
 * bank, and where the boat is.
 */
final class River implements Model {

  @Override
  public List<Property> properties() {
    return List.of(Property.always("somebody is on the left bank"));
  }

  @Override
  public void initial(LongSink into) {
    into.add(bank(3, 3, 1));
  }

  @Override
  public void successors(long state, ActionSink into) {
    int missionaries = (int) state & 3;
    int cannibals = (int) state >> 2 & 3;
    int boat = (int) state >> 4;
    if (missionaries + cannibals == 0) {
      into.markState(0);
    }
    int way = boat == 1 ? -1 : 1;
    for (int m = 0; m <= 2; m++) {
      for (int c = m == 0 ? 1 : 0; m + c <= 2; c++) {
        land(missionaries + way * m, cannibals + way * c, 1 - boat, into);
      }
    }
  }

  private static void land(int missionaries, int cannibals, int boat, ActionSink into) {
    boolean exists = missionaries >= 0 && missionaries <= 3 && cannibals >= 0 && cannibals <= 3;
    boolean leftSafe = missionaries == 0 || missionaries >= cannibals;
    boolean rightSafe = missionaries == 3 || 3 - missionaries >= 3 - cannibals;
    if (exists && leftSafe && rightSafe) {
      into.add(bank(missionaries, cannibals, boat));
    }
  }

  private static long bank(int missionaries, int cannibals, int boat) {
    return missionaries | cannibals << 2 | boat << 4;
  }

  @Override
  public String describe(long state) {
    return (state & 3) + " missionaries, " + (state >> 2 & 3) + " cannibals, boat " + (state >> 4);
  }

  @Override
  public String describeAction(long state, int action) {
    return "crossing " + action;
  }
}

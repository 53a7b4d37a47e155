package org.scatterproof.checker.core;

import java.util.List;

/** Die Hard: a jug of three gallons and one of five; can there be four in the large one? */
final class Jugs implements Model {

  static final int FOUR_GALLONS = 0;

  @Override
  public List<Property> properties() {
    return List.of(Property.always("never four gallons"), Property.sometimes("both full"));
  }

  @Override
  public void initial(LongSink into) {
    into.add(0);
  }

  @Override
  public void successors(long state, ActionSink into) {
    int small = (int) state & 7;
    int large = (int) state >> 3;
    if (large == 4) {
      into.markState(FOUR_GALLONS);
    }
    if (small == 3 && large == 5) {
      into.markState(1);
    }
    into.add(jugs(3, large));
    into.add(jugs(small, 5));
    into.add(jugs(0, large));
    into.add(jugs(small, 0));
    int toLarge = Math.min(small, 5 - large);
    into.add(jugs(small - toLarge, large + toLarge));
    int toSmall = Math.min(large, 3 - small);
    into.add(jugs(small + toSmall, large - toSmall));
  }

  private static long jugs(int small, int large) {
    return small | large << 3;
  }

  @Override
  public String describe(long state) {
    return (state & 7) + " of 3, " + (state >> 3) + " of 5";
  }

  @Override
  public String describeAction(long state, int action) {
    return List.of("fill small", "fill large", "empty small", "empty large", "pour up", "pour down")
        .get(action);
  }
}

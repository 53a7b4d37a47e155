package org.scatterproof.checker.continuation;

/** What the action of an index is, in the order in which {@link ContinuationModel} adds them. */
final class ContinuationActions {

  private static final String SUCCESS = "Success";
  private static final String NOT_READY = "NotReady";

  private ContinuationActions() {}

  /** The call. */
  static String describe(int total, long state, int action, int capacities) {
    if (action < 2) {
      return "setMemoryDescriptor(descriptor " + (action + 1) + ", without prepare)";
    }
    if (action < 4) {
      return action == 2 ? "clearMemoryDescriptor(without complete)" : "complete()";
    }
    int prepares = prepares(total, state);
    if (action - 4 < prepares) {
      return describePrepare(total, state, action - 4);
    }
    int list = action - 4 - prepares;
    String offset = Position.depth(state) == 0 ? "any" : String.valueOf(list / capacities);
    return "genIOVMSegments(offset " + offset + ", capacity " + list % capacities + ")";
  }

  /** What the call is answered with. */
  static String answer(ContinuationSetup setup, long state, int action, int capacities) {
    boolean active = Position.depth(state) > 0;
    int prepares = prepares(setup.total, state);
    if (action < 2) {
      return active && Position.descriptor(state) != action + 1 ? "Busy" : SUCCESS;
    }
    if (action == 2) {
      return active ? NOT_READY : SUCCESS;
    }
    if (action == 3) {
      return active ? SUCCESS : NOT_READY;
    }
    if (action - 4 < prepares) {
      boolean again = Position.depth(state) == 1 && action == 4;
      return Position.descriptor(state) != 0 && (!active || again) ? SUCCESS : NOT_READY;
    }
    int list = action - 4 - prepares;
    return active ? list(setup, state, list / capacities, list % capacities) : NOT_READY;
  }

  /** Actions that are calls of prepare. */
  private static int prepares(int total, long state) {
    if (Position.descriptor(state) == 0) {
      return 1;
    }
    int depth = Position.depth(state);
    if (depth == 0) {
      return total * (total + 1) / 2;
    }
    return (depth == 1 ? 1 : 0) + (isWhole(total, state) ? 0 : 1);
  }

  private static boolean isWhole(int total, long state) {
    return Position.offset(state) == 0 && Position.length(state) == total;
  }

  private static String describePrepare(int total, long state, int index) {
    if (Position.descriptor(state) == 0) {
      return "prepare()";
    }
    int depth = Position.depth(state);
    if (depth > 0) {
      return depth == 1 && index == 0
          ? prepare(Position.offset(state), Position.length(state))
          : prepare(0, total);
    }
    int rest = index;
    int offset = 0;
    while (rest >= total - offset) {
      rest -= total - offset;
      offset++;
    }
    return prepare(offset, rest + 1);
  }

  private static String prepare(int offset, int length) {
    return "prepare(offset " + offset + ", length " + length + ")";
  }

  private static String list(ContinuationSetup setup, long state, int offset, int capacity) {
    int first = Position.offset(state);
    if (capacity == 0) {
      return "BadArgument";
    }
    if (offset >= Position.length(state)) {
      return "Overrun";
    }
    Walk walk = new Walk();
    walk.call(setup, state, first + offset);
    if (capacity > walk.count && walk.error != Walk.NOTHING) {
      return walk.error == Walk.NOT_ALIGNED ? "NotAligned" : "MessageTooLarge";
    }
    int count = Math.min(capacity, walk.count);
    StringBuilder text = new StringBuilder(SUCCESS).append(" ");
    for (int i = 0; i < count; i++) {
      text.append(" [").append(walk.starts[i]).append(" +").append(walk.lengths[i]).append(']');
    }
    return text.append("  offset ").append(walk.positions[count] - first).toString();
  }
}

package org.scatterproof.checker.continuation;

/** What the action of an index is, in the order in which {@link ContinuationModel} adds them. */
final class ContinuationActions {

  private ContinuationActions() {}

  static String describe(int total, long state, int action, int capacities) {
    return switch (action) {
      case 0, 1 -> "setMemoryDescriptor(descriptor " + (action + 1) + ", without prepare)";
      case 2 -> "clearMemoryDescriptor(without complete)";
      case 3 -> "complete()";
      default -> describePreparation(total, state, action - 4, capacities);
    };
  }

  private static String describePreparation(int total, long state, int action, int capacities) {
    int rest = action;
    int depth = Position.depth(state);
    if (Position.descriptor(state) == 0) {
      if (rest-- == 0) {
        return "prepare()";
      }
    } else if (depth == 0) {
      for (int offset = 0; offset < total; offset++) {
        if (rest < total - offset) {
          return prepare(offset, rest + 1);
        }
        rest -= total - offset;
      }
    } else {
      if (depth == 1 && rest-- == 0) {
        return prepare(Position.offset(state), Position.length(state));
      }
      boolean isWhole = Position.offset(state) == 0 && Position.length(state) == total;
      if (!isWhole && rest-- == 0) {
        return prepare(0, total);
      }
    }
    String offset = depth == 0 ? "any" : String.valueOf(rest / capacities);
    return "genIOVMSegments(offset " + offset + ", capacity " + rest % capacities + ")";
  }

  private static String prepare(int offset, int length) {
    return "prepare(offset " + offset + ", length " + length + ")";
  }
}

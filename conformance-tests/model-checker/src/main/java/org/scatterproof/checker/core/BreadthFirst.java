package org.scatterproof.checker.core;

import java.util.Arrays;

/**
 * Searches one configuration after the other, each from its initial states level by level, so that
 * the first mark of a property is at the end of a shortest run. Keeps no way back: a trace is found
 * by {@link TraceFinder}, in the one configuration that has it.
 *
 * <p>Reused, and not for several threads.
 */
final class BreadthFirst {

  /** States between two looks at whether the search is to end. */
  private static final int PACE = 1 << 10;

  /** The depth of a property that was not marked. */
  static final int UNMARKED = Integer.MAX_VALUE;

  private final Model model;
  private final long always;
  private final Halt halt;
  private final LongSet seen = new LongSet();
  private final ActionSink sink = new ActionSink();
  private final int[] markDepths;

  private long transitions;
  private int depth;
  private boolean complete;

  /** Properties that no later mark can show by a shorter run, as bits. */
  private long settled;

  private long noted;

  BreadthFirst(Model model, Halt halt) {
    this.model = model;
    this.halt = halt;
    always = Properties.always(model.properties());
    markDepths = new int[model.properties().size()];
  }

  /**
   * Searches a configuration, to its last state unless a limit or a violation ends that before.
   *
   * @param depthLimit actions of the longest run that is looked at; states at its end are counted,
   *     and not gone on from
   * @param stateLimit states kept at most
   */
  void search(long configuration, int depthLimit, int stateLimit) {
    begin(configuration);
    int levelEnd = seen.size();
    for (int head = 0; head < seen.size(); head++) {
      if (head == levelEnd) {
        depth++;
        levelEnd = seen.size();
        settled = noted;
      }
      if (depth >= depthLimit
          || seen.size() > stateLimit
          || (head % PACE == PACE - 1 && halt.isAsked())) {
        return;
      }
      long state = seen.get(head);
      sink.clear();
      model.successors(state, sink);
      if ((sink.marks() & ~settled) != 0 && note(sink.marks(), sink.stateMarks())) {
        return;
      }
      transitions += sink.size();
      addAll(state);
    }
    complete = true;
  }

  private void begin(long configuration) {
    model.choose(configuration);
    seen.clear();
    transitions = 0;
    depth = 0;
    complete = false;
    settled = 0;
    noted = 0;
    Arrays.fill(markDepths, UNMARKED);
    model.initial(seen::add);
  }

  private void addAll(long state) {
    long[] next = sink.array();
    int size = sink.size();
    for (int i = 0; i < size; i++) {
      if (next[i] != state) {
        seen.add(next[i]);
      }
    }
  }

  /** Notes where properties show for the first time; whether one of them is violated. */
  private boolean note(long marks, long stateMarks) {
    noted |= marks;
    for (long rest = marks; rest != 0; rest &= rest - 1) {
      int property = Long.numberOfTrailingZeros(rest);
      int length = (stateMarks >>> property & 1) != 0 ? depth : depth + 1;
      markDepths[property] = Math.min(markDepths[property], length);
    }
    return (marks & always) != 0;
  }

  /** Whether the last search reached its last state. */
  boolean isComplete() {
    return complete;
  }

  int states() {
    return seen.size();
  }

  long transitions() {
    return transitions;
  }

  int depth() {
    return depth;
  }

  /** Actions of a shortest run that shows a property, or {@link #UNMARKED}. */
  int markDepth(int property) {
    return markDepths[property];
  }
}

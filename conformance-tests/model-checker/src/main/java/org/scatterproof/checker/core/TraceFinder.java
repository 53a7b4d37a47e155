package org.scatterproof.checker.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds a shortest run that shows a property: a breadth-first search that keeps the way back. */
public final class TraceFinder {

  private final Model model;
  private final LongSet seen = new LongSet();
  private final ActionSink sink = new ActionSink();

  /** By number of a state: the number of the one that it was found from, and by which action. */
  private int[] parents = new int[1024];

  private int[] actions = new int[1024];

  public TraceFinder(Model model) {
    this.model = model;
  }

  /**
   * A shortest run of a configuration that ends where a property is marked; empty where nothing
   * within the depth marks it.
   */
  public Optional<Trace> find(long configuration, int property, int depthLimit) {
    model.choose(configuration);
    seen.clear();
    model.initial(state -> note(state, -1, -1));
    int depth = 0;
    int levelEnd = seen.size();
    long bit = 1L << property;
    for (int head = 0; head < seen.size(); head++) {
      if (head == levelEnd) {
        depth++;
        levelEnd = seen.size();
      }
      if (depth > depthLimit) {
        break;
      }
      sink.clear();
      model.successors(seen.get(head), sink);
      if ((sink.marks() & bit) != 0) {
        boolean ofState = (sink.stateMarks() & bit) != 0;
        return Optional.of(trace(configuration, head, ofState ? -1 : sink.markedAction(property)));
      }
      for (int i = 0; i < sink.size(); i++) {
        note(sink.state(i), head, i);
      }
    }
    return Optional.empty();
  }

  private void note(long state, int parent, int action) {
    if (!seen.add(state)) {
      return;
    }
    int number = seen.size() - 1;
    if (number == parents.length) {
      parents = Arrays.copyOf(parents, 2 * number);
      actions = Arrays.copyOf(actions, 2 * number);
    }
    parents[number] = parent;
    actions[number] = action;
  }

  private Trace trace(long configuration, int last, int lastAction) {
    List<Integer> steps = new ArrayList<>();
    if (lastAction >= 0) {
      steps.add(lastAction);
    }
    int number = last;
    while (parents[number] >= 0) {
      steps.add(actions[number]);
      number = parents[number];
    }
    Collections.reverse(steps);
    return new Trace(configuration, seen.get(number), steps);
  }
}

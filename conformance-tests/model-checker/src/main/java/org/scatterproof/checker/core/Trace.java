package org.scatterproof.checker.core;

import java.util.ArrayList;
import java.util.List;

/**
 * A run, as indexes of actions.
 *
 * @param configuration in which it happens
 * @param initial the state that it begins in
 * @param actions index of each action among those of its state
 */
public record Trace(long configuration, long initial, List<Integer> actions) {
  public Trace {
    actions = List.copyOf(actions);
  }

  /** The states of the run, the initial one first; one more than there are actions. */
  public List<Long> replay(Model model) {
    model.choose(configuration);
    ActionSink sink = new ActionSink();
    List<Long> states = new ArrayList<>(List.of(initial));
    long state = initial;
    model.initial(each -> {}); // models may number their states as they meet them
    for (int action : actions) {
      sink.clear();
      model.successors(state, sink);
      if (action < 0 || action >= sink.size()) {
        throw new IllegalArgumentException(
            "state "
                + states.size()
                + " of the trace has "
                + sink.size()
                + " actions, not the one with index "
                + action);
      }
      state = sink.state(action);
      states.add(state);
    }
    return states;
  }

  /**
   * The run for a person, beginning with the configuration: a line for each action, with the state
   * that it leads to; where it has an answer, that comes first, and the state in a line of its own.
   */
  public List<String> describe(Model model) {
    List<Long> states = replay(model);
    List<String> lines = new ArrayList<>();
    String configuration = model.describeConfiguration();
    if (!configuration.isEmpty()) {
      lines.add(configuration);
    }
    lines.add(model.describe(states.get(0)));
    for (int i = 0; i < actions.size(); i++) {
      String action = (i + 1) + "  " + model.describeAction(states.get(i), actions.get(i));
      String answer = model.describeAnswer(states.get(i), actions.get(i));
      String next = model.describe(states.get(i + 1));
      if (answer.isEmpty()) {
        lines.add(action + "  ->  " + next);
      } else {
        lines.add(action + "  ->  " + answer);
        lines.add("     " + next);
      }
    }
    return lines;
  }
}

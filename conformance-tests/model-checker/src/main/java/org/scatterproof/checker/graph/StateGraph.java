package org.scatterproof.checker.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scatterproof.checker.core.ActionSink;
import org.scatterproof.checker.core.Model;
import org.scatterproof.checker.core.Trace;

/**
 * The state graph of one configuration, as far as it is shown: states in the order in which a
 * breadth-first search finds them, at most so many.
 *
 * @param configuration its number
 * @param title the configuration for a person; empty where there is but one
 * @param nodes states, the initial ones first; a node's index is its place here
 * @param isCut whether there are more states than are shown
 */
public record StateGraph(long configuration, String title, List<Node> nodes, boolean isCut) {

  /** The target of an edge whose state is not shown. */
  public static final int NOT_SHOWN = -1;

  public StateGraph {
    nodes = List.copyOf(nodes);
  }

  /**
   * A state.
   *
   * @param state as the model packs it
   * @param text for a person
   * @param depth actions of a shortest run to it; 0 of an initial state
   * @param edges its actions, in the model's order
   */
  public record Node(long state, String text, int depth, List<Edge> edges) {
    public Node {
      edges = List.copyOf(edges);
    }
  }

  /**
   * An action of a state.
   *
   * @param action for a person
   * @param answer for a person; empty where the model has none
   * @param target index of the node that it leads to, or {@link #NOT_SHOWN}
   */
  public record Edge(String action, String answer, int target) {}

  /**
   * Explores a configuration.
   *
   * @param mostStates that are shown, 1 or more
   */
  public static StateGraph of(Model model, long configuration, int mostStates) {
    return new Builder(model, mostStates).build(configuration);
  }

  /**
   * The nodes that a trace passes, its initial state first; a state that is not shown is {@link
   * #NOT_SHOWN}. Only of a trace of this configuration.
   */
  public List<Integer> path(Trace trace) {
    List<Integer> path = new ArrayList<>();
    int node = initial(trace.initial());
    path.add(node);
    for (int action : trace.actions()) {
      node = node == NOT_SHOWN ? NOT_SHOWN : nodes.get(node).edges().get(action).target();
      path.add(node);
    }
    return path;
  }

  private int initial(long state) {
    for (int i = 0; i < nodes.size() && nodes.get(i).depth() == 0; i++) {
      if (nodes.get(i).state() == state) {
        return i;
      }
    }
    return NOT_SHOWN;
  }

  /** Edges of all nodes. */
  public long edges() {
    return nodes.stream().mapToLong(node -> node.edges().size()).sum();
  }

  private static final class Builder {
    private final Model model;
    private final int mostStates;
    private final Map<Long, Integer> numbers = new LinkedHashMap<>();
    private final List<Long> states = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private boolean isCut;

    Builder(Model model, int mostStates) {
      this.model = model;
      this.mostStates = mostStates;
    }

    StateGraph build(long configuration) {
      model.choose(configuration);
      model.initial(state -> number(state, 0));
      List<Node> nodes = new ArrayList<>();
      ActionSink sink = new ActionSink();
      for (int i = 0; i < states.size(); i++) {
        long state = states.get(i);
        sink.clear();
        model.successors(state, sink);
        List<Edge> edges = new ArrayList<>();
        for (int action = 0; action < sink.size(); action++) {
          int target = number(sink.state(action), depths.get(i) + 1);
          edges.add(
              new Edge(
                  model.describeAction(state, action),
                  model.describeAnswer(state, action),
                  target));
        }
        nodes.add(new Node(state, model.describe(state), depths.get(i), edges));
      }
      return new StateGraph(configuration, model.describeConfiguration(), nodes, isCut);
    }

    private int number(long state, int depth) {
      Integer known = numbers.get(state);
      if (known != null) {
        return known;
      }
      if (states.size() == mostStates) {
        isCut = true;
        return NOT_SHOWN;
      }
      numbers.put(state, states.size());
      states.add(state);
      depths.add(depth);
      return states.size() - 1;
    }
  }
}

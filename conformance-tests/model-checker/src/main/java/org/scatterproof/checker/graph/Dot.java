package org.scatterproof.checker.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scatterproof.checker.graph.StateGraph.Edge;
import org.scatterproof.checker.graph.StateGraph.Node;

/**
 * A state graph in the language of Graphviz. All actions between two states are one arrow, which
 * names the first few; those that change nothing are counted in the state.
 */
public final class Dot {

  private static final int NAMED = 3;

  private final StateGraph graph;
  private final StringBuilder out = new StringBuilder(1 << 16);

  private Dot(StateGraph graph) {
    this.graph = graph;
  }

  /** The text of a .dot file. */
  public static String of(StateGraph graph) {
    return new Dot(graph).text();
  }

  private String text() {
    out.append("digraph configuration_").append(graph.configuration()).append(" {\n");
    String cut = graph.isCut() ? "\\nThere are more states than these." : "";
    out.append("  label=").append(quoted(graph.title(), cut)).append(";\n");
    out.append("  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
    for (int i = 0; i < graph.nodes().size(); i++) {
      add(i, graph.nodes().get(i));
    }
    return out.append("}\n").toString();
  }

  private void add(int index, Node node) {
    Map<Integer, List<Edge>> byTarget = new LinkedHashMap<>();
    node.edges()
        .forEach(each -> byTarget.computeIfAbsent(each.target(), t -> new ArrayList<>()).add(each));
    List<Edge> idle = byTarget.remove(index);
    List<Edge> hidden = byTarget.remove(StateGraph.NOT_SHOWN);
    String remark =
        (idle == null ? "" : "\\n" + idle.size() + " actions change nothing")
            + (hidden == null ? "" : "\\n" + hidden.size() + " lead to states not shown");
    out.append("  s").append(index).append(" [label=").append(quoted(node.text(), remark));
    out.append(node.depth() == 0 ? ", peripheries=2];\n" : "];\n");
    byTarget.forEach(
        (target, edges) -> {
          out.append("  s").append(index).append(" -> s").append(target);
          out.append(" [label=").append(label(edges)).append("];\n");
        });
  }

  private static String label(List<Edge> edges) {
    List<String> lines = new ArrayList<>();
    for (Edge each : edges.subList(0, Math.min(NAMED, edges.size()))) {
      lines.add(each.action() + (each.answer().isEmpty() ? "" : " -> " + each.answer()));
    }
    String more = edges.size() > NAMED ? "\\nand " + (edges.size() - NAMED) + " more" : "";
    return quoted(String.join("\n", lines), more);
  }

  /** A text as a quoted string; {@code escaped} follows as it is. */
  private static String quoted(String text, String escaped) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
        + escaped
        + '"';
  }
}

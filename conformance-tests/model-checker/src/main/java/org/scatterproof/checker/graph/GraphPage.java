package org.scatterproof.checker.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.Trace;
import org.scatterproof.checker.graph.StateGraph.Edge;
import org.scatterproof.checker.graph.StateGraph.Node;

/**
 * A state graph as a page to walk through: click a state to see its calls, what each is answered
 * with, and where it leads. It is whole in itself and loads nothing.
 */
public final class GraphPage {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final StateGraph graph;

  /** Texts once each, by number: most calls are those of many states. */
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  private GraphPage(StateGraph graph) {
    this.graph = graph;
  }

  /**
   * The page.
   *
   * @param title what the graph is of, for a person
   * @param trace of this configuration, shown as a path; null for none
   */
  public static String of(StateGraph graph, String title, @Nullable Trace trace) {
    String data = new GraphPage(graph).data(title, trace).toString();
    // Within a script element, no text may end it.
    return resource("graph.html")
        .replace("/*STYLE*/", resource("graph.css"))
        .replace("/*DATA*/null", data.replace("<", "\\u003c"))
        .replace("/*SCRIPT*/", resource("graph.js"));
  }

  private ObjectNode data(String title, @Nullable Trace trace) {
    ObjectNode data = MAPPER.createObjectNode();
    data.put("title", title);
    data.put("configuration", graph.title());
    data.put("number", graph.configuration());
    data.put("cut", graph.isCut());
    ArrayNode nodes = data.putArray("nodes");
    for (Node each : graph.nodes()) {
      nodes.add(node(each));
    }
    ArrayNode path = data.putArray("path");
    if (trace != null) {
      List<Integer> passed = graph.path(trace);
      for (int i = 0; i < passed.size(); i++) {
        int action = i < trace.actions().size() ? trace.actions().get(i) : -1;
        path.addArray().add(passed.get(i)).add(action);
      }
    }
    ArrayNode all = data.putArray("texts");
    texts.keySet().forEach(all::add);
    return data;
  }

  private ArrayNode node(Node node) {
    ArrayNode array = MAPPER.createArrayNode().add(node.text()).add(node.depth());
    ArrayNode edges = array.addArray();
    for (Edge each : node.edges()) {
      edges.add(text(each.action())).add(text(each.answer())).add(each.target());
    }
    return array;
  }

  private int text(String text) {
    return texts.computeIfAbsent(text, absent -> texts.size());
  }

  private static String resource(String name) {
    try (InputStream in = GraphPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

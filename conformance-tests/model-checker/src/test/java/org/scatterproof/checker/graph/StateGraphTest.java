package org.scatterproof.checker.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.checker.continuation.ContinuationBounds;
import org.scatterproof.checker.continuation.ContinuationFamily;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.core.ActionSink;
import org.scatterproof.checker.core.LongSink;
import org.scatterproof.checker.core.Model;
import org.scatterproof.checker.core.Property;
import org.scatterproof.checker.core.Search;
import org.scatterproof.checker.core.Trace;
import org.scatterproof.checker.core.Verdict;
import org.scatterproof.checker.graph.StateGraph.Edge;
import org.scatterproof.checker.graph.StateGraph.Node;

/** A graph is of any model, whole or said to be cut. */
final class StateGraphTest {

  /** A ring of four states that is turned either way, or not. */
  private static final class Ring implements Model {
    @Override
    public List<Property> properties() {
      return List.of();
    }

    @Override
    public void initial(LongSink into) {
      into.add(7);
    }

    @Override
    public void successors(long state, ActionSink into) {
      into.add(4 + (state + 1) % 4);
      into.add(state);
      into.add(4 + (state + 3) % 4);
    }

    @Override
    public String describe(long state) {
      return "at \"" + state + "\" </script>";
    }

    @Override
    public String describeAction(long state, int action) {
      return List.of("on", "stay", "back").get(action);
    }
  }

  @Test
  void everyStateAndActionInTheOrderInWhichTheyAreFound() {
    StateGraph graph = StateGraph.of(new Ring(), 0, 10);

    assertThat(graph.nodes()).extracting(Node::state).containsExactly(7L, 4L, 6L, 5L);
    assertThat(graph.nodes()).extracting(Node::depth).containsExactly(0, 1, 1, 2);
    assertThat(graph.nodes().get(0).edges())
        .containsExactly(new Edge("on", "", 1), new Edge("stay", "", 0), new Edge("back", "", 2));
    assertThat(graph.edges()).isEqualTo(12);
    assertThat(graph.isCut()).isFalse();
  }

  @Test
  void whatIsCutSaysSo() {
    StateGraph graph = StateGraph.of(new Ring(), 0, 2);

    assertThat(graph.nodes()).hasSize(2);
    assertThat(graph.isCut()).isTrue();
    assertThat(graph.nodes().get(0).edges().get(2).target()).isEqualTo(StateGraph.NOT_SHOWN);
    assertThat(Dot.of(graph))
        .contains("There are more states than these.", "1 lead to states not shown");
    assertThat(GraphPage.of(graph, "ring", null)).contains("\"cut\":true");
  }

  @Test
  void dotQuotesAndCountsWhatChangesNothing() {
    assertThat(Dot.of(StateGraph.of(new Ring(), 0, 10)))
        .startsWith("digraph configuration_0 {\n")
        .contains(
            "s0 [label=\"at \\\"7\\\" </script>\\n1 actions change nothing\", peripheries=2];")
        .contains("s0 -> s1 [label=\"on\"];")
        .endsWith("}\n");
  }

  @Test
  void noTextEndsTheScriptOfThePage() {
    String page = GraphPage.of(StateGraph.of(new Ring(), 0, 10), "a ring", null);

    assertThat(page).containsOnlyOnce("</script>").contains("at \\\"7\\\" \\u003c/script>");
    assertThat(page).doesNotContain("/*STYLE*/", "/*DATA*/", "/*SCRIPT*/");
  }

  @Test
  void thePageLoadsNothing() {
    String page = GraphPage.of(StateGraph.of(new Ring(), 0, 10), "a ring", null);

    assertThat(page).doesNotContain("http:", "https:", "src=", "url(", "@import");
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void aTraceIsAPathThroughTheGraph() {
    ContinuationFamily family =
        new ContinuationFamily(new ContinuationBounds(4, 2, 2), SeededFault.EXPECTED_TOO_SMALL);
    Verdict verdict = Search.exhaust(family, 1).violation().orElseThrow().verdict();
    Trace trace = ((Verdict.Violated) verdict).trace();

    StateGraph graph = StateGraph.of(family.newModel(), trace.configuration(), 1000);
    List<Integer> path = graph.path(trace);

    assertThat(path).hasSize(5).startsWith(0).doesNotContain(StateGraph.NOT_SHOWN);
    assertThat(path)
        .extracting(node -> graph.nodes().get(node).state())
        .isEqualTo(trace.replay(family.newModel()));
    assertThat(graph.title()).startsWith("descriptor 1 = [");
    assertThat(GraphPage.of(graph, "cursor", trace)).contains("\"path\":[[0,");
  }
}

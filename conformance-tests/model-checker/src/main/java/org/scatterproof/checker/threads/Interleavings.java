package org.scatterproof.checker.threads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.scatterproof.checker.core.ActionSink;
import org.scatterproof.checker.core.ModelFamily;
import org.scatterproof.checker.core.Search;
import org.scatterproof.checker.core.SearchResult;
import org.scatterproof.checker.core.Trace;
import org.scatterproof.checker.core.Verdict;

/** All orders in which two threads can take their steps: every outcome, each with an order. */
final class Interleavings {

  private static final int COLUMN = 44;

  private final TwoThreads unasked;
  private final Function<List<String>, TwoThreads> asking;

  /** Both threads' steps, from what the shared cells hold in the beginning. */
  Interleavings(
      int[] initiallyShared,
      List<Step> first,
      List<Step> second,
      Function<TwoThreads.End, String> outcome) {
    asking = asked -> new TwoThreads(initiallyShared, first, second, outcome, asked);
    unasked = asking.apply(List.of());
  }

  /** Every outcome, in alphabetical order, with the lines of a shortest schedule. */
  Map<String, List<String>> schedules() {
    List<String> outcomes = List.copyOf(outcomes());
    TwoThreads model = asking.apply(outcomes);
    SearchResult result = Search.exhaust(ModelFamily.ofOne(() -> asking.apply(outcomes)), 1);
    Map<String, List<String>> schedules = new LinkedHashMap<>();
    for (SearchResult.Finding finding : result.findings()) {
      Trace trace = ((Verdict.Witnessed) finding.verdict()).trace();
      schedules.put(finding.property().name(), lines(model, trace));
    }
    return schedules;
  }

  private Set<String> outcomes() {
    Set<String> outcomes = new TreeSet<>();
    Set<Long> seen = new HashSet<>();
    Deque<Long> open = new ArrayDeque<>(List.of(unasked.initialState()));
    ActionSink sink = new ActionSink();
    while (!open.isEmpty()) {
      long state = open.pop();
      if (!seen.add(state)) {
        continue;
      }
      if (unasked.isEnd(state)) {
        outcomes.add(unasked.outcomeOf(state));
      }
      sink.clear();
      unasked.successors(state, sink);
      for (int action = 0; action < sink.size(); action++) {
        open.push(sink.state(action));
      }
    }
    return outcomes;
  }

  /** A column for each thread, a line for each step. */
  private static List<String> lines(TwoThreads model, Trace trace) {
    List<String> lines = new ArrayList<>();
    lines.add(columns(0, "thread 1") + "thread 2");
    List<Long> states = trace.replay(model);
    for (int i = 0; i < trace.actions().size(); i++) {
      long state = states.get(i);
      int action = trace.actions().get(i);
      lines.add(
          columns(model.threadOf(state, action), model.textOf(state, action)).stripTrailing());
    }
    return lines;
  }

  private static String columns(int thread, String text) {
    return thread == 0 ? ("%-" + COLUMN + "s").formatted(text) : " ".repeat(COLUMN) + text;
  }
}

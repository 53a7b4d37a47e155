package org.scatterproof.checker.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Searches the configurations of a family, with several workers that share nothing but a counter:
 * what one configuration leads to, no other reaches. So the work grows linearly with the cores.
 *
 * <p>After a violation, what is longer than it is not looked at any more: the trace that is
 * answered is the shortest of the whole family.
 */
public final class Search {

  private static final long REPORT_MILLIS = 100;
  private static final int LARGEST_BATCH = 64;

  private final ModelFamily family;
  private final Selection selection;
  private final SearchLimits limits;
  private final Halt halt;
  private final Listener listener;

  /** Hears, about ten times a second, how far a search is. */
  @FunctionalInterface
  public interface Listener {
    void at(Coverage soFar);
  }

  /**
   * A search.
   *
   * @param selection which configurations are searched
   * @param halt ends it from outside
   */
  public Search(
      ModelFamily family, Selection selection, SearchLimits limits, Halt halt, Listener listener) {
    this.family = family;
    this.selection = selection;
    this.limits = limits;
    this.halt = halt;
    this.listener = listener;
  }

  /** A search of everything, that nobody listens to. */
  public static SearchResult exhaust(ModelFamily family, int workers) {
    Selection all = Selection.all(family);
    return new Search(family, all, SearchLimits.none(), new Halt(), soFar -> {}).run(workers);
  }

  /** Searches; one thread for each worker. */
  public SearchResult run(int workers) {
    Run run = new Run(family.newModel());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Thread thread = new Thread(run::work, "search-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      await(thread, run);
    }
    return run.result();
  }

  /** Searches on this thread, for models that belong to it. Nobody listens then. */
  public SearchResult runHere() {
    Run run = new Run(family.newModel());
    run.work();
    return run.result();
  }

  private void await(Thread thread, Run run) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join(REPORT_MILLIS);
      } catch (InterruptedException e) {
        halt.because("interrupted");
        interrupted = true;
      }
      listener.at(run.coverage());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the workers of one run share. */
  private final class Run {
    private final Model model;
    private final List<Property> properties;
    private final FirstMarks marks;
    private final Totals totals = new Totals();
    private final AtomicLong next = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    private final int batch;

    Run(Model model) {
      this.model = model;
      properties = model.properties();
      marks = new FirstMarks(properties.size(), Properties.always(properties));
      batch = (int) Math.max(1, Math.min(LARGEST_BATCH, selection.size() >>> 12));
    }

    void work() {
      try {
        BreadthFirst search = new BreadthFirst(family.newModel(), halt);
        Totals own = new Totals();
        while (!halt.isAsked()) {
          long from = next.getAndAdd(batch);
          long end = Math.min(selection.size(), from + batch);
          if (from >= end) {
            return;
          }
          for (long place = from; place < end && !halt.isAsked(); place++) {
            searchOne(place, search, own);
          }
          totals.take(own);
        }
      } catch (Throwable e) { // handed on to whoever asked for the search
        thrown.compareAndSet(null, e);
        halt.because("a worker failed");
      }
    }

    private void searchOne(long place, BreadthFirst search, Totals own) {
      int violation = marks.shortestViolation();
      int deepest = violation == BreadthFirst.UNMARKED ? violation : violation + 1;
      deepest = Math.min(limits.depth(), deepest); // equals are compared, longer ones are not
      search.search(selection.configuration(place), deepest, limits.statesPerConfiguration());
      marks.note(place, search);
      own.add(search, selection.weight(place));
    }

    Coverage coverage() {
      return totals.coverage(selection.size());
    }

    SearchResult result() {
      Throwable failure = thrown.get();
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      Coverage coverage = coverage();
      String limit = limit(coverage);
      List<SearchResult.Finding> findings = new ArrayList<>();
      for (int i = 0; i < properties.size(); i++) {
        findings.add(new SearchResult.Finding(properties.get(i), verdict(i, limit)));
      }
      return new SearchResult(findings, coverage, limit);
    }

    private @Nullable String limit(Coverage coverage) {
      String reason = halt.reason();
      if (reason != null) {
        return reason;
      }
      if (marks.shortestViolation() != BreadthFirst.UNMARKED) {
        return SearchResult.VIOLATED;
      }
      if (coverage.configurations() == selection.size() && totals.isComplete()) {
        return null;
      }
      return limits.depth() == Integer.MAX_VALUE
          ? limits.statesPerConfiguration() + " states in one configuration"
          : "depth " + limits.depth();
    }

    private Verdict verdict(int property, @Nullable String limit) {
      boolean always = properties.get(property).kind() == Property.Kind.ALWAYS;
      if (marks.isMarked(property)) {
        Trace trace =
            new TraceFinder(model)
                .find(
                    selection.configuration(marks.place(property)),
                    property,
                    marks.length(property))
                .orElseThrow();
        return always ? new Verdict.Violated(trace) : new Verdict.Witnessed(trace);
      }
      if (limit != null) {
        return new Verdict.Incomplete(limit);
      }
      return always ? new Verdict.Holds() : new Verdict.Unreached();
    }
  }
}

package org.scatterproof.checker.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Random runs through a family that is too large to be searched. They can violate and witness, and
 * decide nothing else: what they did not find stays incomplete. Traces are replayable, and are not
 * the shortest.
 */
public final class RandomWalks {

  private final ModelFamily family;
  private final long seed;
  private final Halt halt;

  /** Walks that a seed determines. */
  public RandomWalks(ModelFamily family, long seed, Halt halt) {
    this.family = family;
    this.seed = seed;
    this.halt = halt;
  }

  /**
   * Walks, each in a random configuration, until a violation.
   *
   * @param walks how many
   * @param length actions of each
   */
  public SearchResult run(long walks, int length) {
    Walking walking = new Walking(family.newModel());
    SplittableRandom random = new SplittableRandom(seed);
    long walked = 0;
    while (walked < walks && !halt.isAsked() && !walking.isViolated()) {
      walking.walk(random.nextLong(family.configurations()), length, random);
      walked++;
    }
    return walking.result(walked + " random walks of " + length + " actions, seed " + seed);
  }

  private final class Walking {
    private final Model model;
    private final List<Property> properties;
    private final @Nullable Trace[] traces;
    private final long always;
    private final ActionSink sink = new ActionSink();
    private final LongSet starts = new LongSet();
    private final List<Integer> taken = new ArrayList<>();
    private long transitions;
    private long marked;
    private int depth;

    Walking(Model model) {
      this.model = model;
      properties = model.properties();
      traces = new Trace[properties.size()];
      always = Properties.always(properties);
    }

    boolean isViolated() {
      return (marked & always) != 0;
    }

    void walk(long configuration, int length, SplittableRandom random) {
      model.choose(configuration);
      starts.clear();
      model.initial(starts::add);
      long initial = starts.get(random.nextInt(starts.size()));
      long state = initial;
      taken.clear();
      while (taken.size() < length && !isViolated()) {
        sink.clear();
        model.successors(state, sink);
        note(configuration, initial);
        if (sink.size() == 0) {
          return;
        }
        int action = random.nextInt(sink.size());
        taken.add(action);
        state = sink.state(action);
        transitions++;
        depth = Math.max(depth, taken.size());
      }
    }

    private void note(long configuration, long initial) {
      for (long rest = sink.marks() & ~marked; rest != 0; rest &= rest - 1) {
        int property = Long.numberOfTrailingZeros(rest);
        List<Integer> actions = new ArrayList<>(taken);
        if ((sink.stateMarks() >>> property & 1) == 0) {
          actions.add(sink.markedAction(property));
        }
        traces[property] = new Trace(configuration, initial, actions);
      }
      marked |= sink.marks();
    }

    SearchResult result(String limit) {
      List<SearchResult.Finding> findings = new ArrayList<>();
      for (int i = 0; i < properties.size(); i++) {
        findings.add(new SearchResult.Finding(properties.get(i), verdict(i, limit)));
      }
      Coverage coverage =
          new Coverage(0, family.configurations(), 0, transitions, 0, transitions, depth);
      return new SearchResult(findings, coverage, limit);
    }

    private Verdict verdict(int property, String limit) {
      Trace trace = traces[property];
      if (trace == null) {
        return new Verdict.Incomplete(limit);
      }
      return (always >>> property & 1) != 0
          ? new Verdict.Violated(trace)
          : new Verdict.Witnessed(trace);
    }
  }
}

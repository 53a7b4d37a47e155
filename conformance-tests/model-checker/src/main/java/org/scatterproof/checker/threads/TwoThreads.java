package org.scatterproof.checker.threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.scatterproof.checker.core.ActionSink;
import org.scatterproof.checker.core.LongSink;
import org.scatterproof.checker.core.Model;
import org.scatterproof.checker.core.Property;

/**
 * Two threads, each with its steps, sequentially consistent: whoever takes the next step sees
 * everything that was written before. Action 0 is a step of the first thread, or of the one that
 * has steps left.
 *
 * <p>A state is packed: four bits for how far each thread is, then four for each cell.
 */
final class TwoThreads implements Model {

  private static final int BITS = 4;
  private static final int MASK = (1 << BITS) - 1;
  private static final int SHARED = 3;
  private static final int OWN = 3;

  private final int[] initiallyShared;
  private final List<List<Step>> programs;
  private final Function<End, String> outcome;
  private final List<String> outcomes;

  /**
   * The threads, with the outcomes of which each is to be witnessed.
   *
   * @param initiallyShared what the shared cells hold in the beginning
   * @param outcome of a state in which neither thread has a step left
   */
  TwoThreads(
      int[] initiallyShared,
      List<Step> first,
      List<Step> second,
      Function<End, String> outcome,
      List<String> outcomes) {
    this.initiallyShared = initiallyShared.clone();
    programs = List.of(first, second);
    this.outcome = outcome;
    this.outcomes = List.copyOf(outcomes);
  }

  /** What the cells hold when both threads have ended. */
  interface End {
    int shared(int cell);

    int own(int thread, int cell);
  }

  @Override
  public List<Property> properties() {
    return outcomes.stream().map(Property::sometimes).toList();
  }

  @Override
  public void initial(LongSink into) {
    into.add(initialState());
  }

  long initialState() {
    Unpacked state = new Unpacked(0);
    for (int i = 0; i < initiallyShared.length; i++) {
      state.cells[i] = initiallyShared[i];
    }
    return state.pack();
  }

  @Override
  public void successors(long state, ActionSink into) {
    for (int thread : movable(state)) {
      Unpacked next = new Unpacked(state);
      next.step(thread);
      into.add(next.pack());
    }
    if (isEnd(state)) {
      int index = outcomes.indexOf(outcomeOf(state));
      if (index >= 0) {
        into.markState(index);
      }
    }
  }

  boolean isEnd(long state) {
    return movable(state).isEmpty();
  }

  String outcomeOf(long state) {
    return outcome.apply(new Unpacked(state));
  }

  @Override
  public String describe(long state) {
    return isEnd(state) ? outcomeOf(state) : "on the way";
  }

  @Override
  public String describeAction(long state, int action) {
    int thread = movable(state).get(action);
    return "thread " + (thread + 1) + " " + textOf(state, action);
  }

  /** Which thread takes an action. */
  int threadOf(long state, int action) {
    return movable(state).get(action);
  }

  /** What an action does, in words. */
  String textOf(long state, int action) {
    return new Unpacked(state).step(threadOf(state, action));
  }

  private List<Integer> movable(long state) {
    Unpacked now = new Unpacked(state);
    List<Integer> movable = new ArrayList<>();
    for (int thread = 0; thread < programs.size(); thread++) {
      if (now.done[thread] < programs.get(thread).size()) {
        movable.add(thread);
      }
    }
    return movable;
  }

  /** A state taken apart. */
  private final class Unpacked implements End {
    private final int[] done = new int[2];
    private final int[] cells = new int[SHARED + 2 * OWN];

    Unpacked(long state) {
      long rest = state;
      for (int i = 0; i < done.length; i++, rest >>>= BITS) {
        done[i] = (int) rest & MASK;
      }
      for (int i = 0; i < cells.length; i++, rest >>>= BITS) {
        cells[i] = (int) rest & MASK;
      }
    }

    String step(int thread) {
      Step step = programs.get(thread).get(done[thread]);
      done[thread]++;
      return step.take(
          new Step.Cells() {
            @Override
            public int shared(int cell) {
              return cells[cell];
            }

            @Override
            public void share(int cell, int value) {
              cells[cell] = value;
            }

            @Override
            public int own(int cell) {
              return cells[SHARED + thread * OWN + cell];
            }

            @Override
            public void keep(int cell, int value) {
              cells[SHARED + thread * OWN + cell] = value;
            }
          });
    }

    long pack() {
      if (Arrays.stream(cells).anyMatch(value -> value < 0 || value > MASK)) {
        throw new IllegalStateException("a cell holds 0 to 15: " + Arrays.toString(cells));
      }
      long packed = 0;
      for (int i = cells.length - 1; i >= 0; i--) {
        packed = packed << BITS | cells[i];
      }
      for (int i = done.length - 1; i >= 0; i--) {
        packed = packed << BITS | done[i];
      }
      return packed;
    }

    @Override
    public int shared(int cell) {
      return cells[cell];
    }

    @Override
    public int own(int thread, int cell) {
      return cells[SHARED + thread * OWN + cell];
    }
  }
}

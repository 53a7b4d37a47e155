package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.engine.execute.Compared;
import org.scatterproof.engine.execute.ScenarioRuns;
import org.scatterproof.engine.execute.ScenarioVerdict;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.execute.VerdictSum;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.explore.Explorer.Progress;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.result.ExplorationResult.Figure;

/**
 * Makes the same sequences of calls as {@link SequenceSearch}, each as a scenario of its own, in
 * batches: for commands that are behind adapters. First those without a call in every
 * configuration, then those of one, and so on, so that the first that breaks a rule is a shortest
 * one; what may follow a sequence is known from what it established.
 *
 * <p>All but the last call of a sequence were judged before, in the sequence that is shorter by it.
 * So the last one alone is compared with fresh commands.
 *
 * <p>One kind of sequence is left out: those that begin idly, with a call after which no more is
 * known of the command than before (it failed, or asked without a descriptor), are made in the
 * first configuration of each family only. Neither memory nor range was there for such a call to
 * see, in which configurations of a family differ most; and they would take much of the time. And
 * nothing is cloned.
 */
final class BatchedSequences {

  private static final String METHOD =
      "sequences of calls, idle beginnings once a family, no clones";

  private final DmaScope scope;
  private final ScenarioRuns runs;
  private final int asked;
  private final Halt halt;
  private final Progress progress;
  private final List<SequenceTree> trees = new ArrayList<>();

  /** By configuration, what is known of the command when it was just created. */
  private final List<long[]> created = new ArrayList<>();

  private final VerdictSum sum = new VerdictSum();

  /** Scenarios that wait to be run together, and of each its configuration. */
  private final List<Scenario> batch = new ArrayList<>();

  private final List<DmaWorld> worlds = new ArrayList<>();
  private int taken;
  private @Nullable Violation violation;
  private int length;
  private int depth;
  private long ofThisLength;
  private long before;
  private long done;

  /**
   * @param asked calls of the longest sequences; 0 leaves it to the scope
   */
  BatchedSequences(DmaScope scope, ScenarioRuns runs, int asked, Halt halt, Progress progress) {
    this.scope = scope;
    this.runs = runs;
    this.asked = asked;
    this.halt = halt;
    this.progress = progress;
  }

  Checked run() {
    runs.compare(Compared.LAST_CALL);
    for (long number = 0; number < scope.size(); number++) {
      trees.add(new SequenceTree());
    }
    int deepest = deepest();
    for (length = 0; length <= deepest && !isOver(); length++) {
      runLength();
      depth = isOver() ? depth : length;
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("method", METHOD));
    figures.add(new Figure("depth", Integer.toString(depth)));
    figures.add(new Figure("configurations", Long.toString(scope.size())));
    figures.add(new Figure("sequences", Long.toString(done)));
    return new Checked(
        violation, List.of(), sum.calls(), sum.exercised(), sum.readings(), halt.reason(), figures);
  }

  private int deepest(long number) {
    return asked == 0 ? scope.adapterDepth(number) : asked;
  }

  private int deepest() {
    int deepest = 0;
    for (long number = 0; number < scope.size(); number++) {
      deepest = Math.max(deepest, deepest(number));
    }
    return deepest;
  }

  private boolean isOver() {
    return violation != null || halt.isAsked();
  }

  private void runLength() {
    before = done;
    ofThisLength = 0;
    for (int number = 0; number < trees.size(); number++) {
      if (length <= deepest(number)) {
        ofThisLength += trees.get(number).count(length);
      }
    }
    for (int number = 0; number < trees.size() && !isOver(); number++) {
      if (length <= deepest(number)) {
        DmaWorld world = scope.world(number);
        trees.get(number).visit(length, sequence -> offer(world, sequence));
      }
    }
    flush();
  }

  private boolean offer(DmaWorld world, int[] sequence) {
    List<DmaCall> calls = new ArrayList<>();
    for (int call : sequence) {
      calls.add(world.calls().all().get(call));
    }
    batch.add(world.sequence(calls));
    worlds.add(world);
    if (batch.size() >= runs.batch()) {
      flush();
    }
    return !isOver();
  }

  private void flush() {
    if (batch.isEmpty() || isOver()) {
      return;
    }
    Scenario first = batch.get(0);
    progress.before(done, where(), () -> first);
    if (halt.isAsked()) {
      return;
    }
    taken = 0;
    runs.runAll(batch, StepWatcher.NONE, this::take);
    batch.clear();
    worlds.clear();
  }

  private String where() {
    String calls = length == 1 ? "1 call" : length + " calls";
    return (done - before) + " of " + ofThisLength + " sequences of " + calls;
  }

  /** Takes in the verdict on the next scenario of the batch; answers whether it all goes on. */
  private boolean take(ScenarioVerdict verdict) {
    sum.add(verdict);
    done++;
    DmaWorld world = worlds.get(taken++);
    violation = verdict.violation();
    if (violation != null) {
      return false;
    }
    DmaLedger established = Objects.requireNonNull(verdict.established());
    if (length == 0) {
      long[] words = new long[DmaLedger.WORDS];
      established.save(words, 0);
      created.add(words);
    }
    trees.get((int) world.number()).add(length, following(world, established));
    return true;
  }

  /** Indexes of the calls that may follow; none where there is no command. */
  private BitSet following(DmaWorld world, DmaLedger established) {
    BitSet following = new BitSet();
    if (established.isCreated() && !isIdle(world.number(), established)) {
      List<DmaCall> calls = world.calls().all();
      for (int i = 0; i < calls.size(); i++) {
        DmaCall call = calls.get(i);
        following.set(i, call.command == 0 && world.calls().isMade(call, established));
      }
    }
    return following;
  }

  /** Whether a first call changed nothing that is known, and is tried elsewhere. */
  private boolean isIdle(long number, DmaLedger established) {
    if (length != 1 || scope.isFirstOfFamily(number)) {
      return false;
    }
    long[] words = new long[DmaLedger.WORDS];
    established.save(words, 0);
    return Arrays.equals(words, created.get((int) number));
  }
}

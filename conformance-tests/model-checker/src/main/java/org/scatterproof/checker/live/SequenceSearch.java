package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.engine.execute.DmaProbe.Answer;
import org.scatterproof.engine.execute.SteppedCommand;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.Explorer.Progress;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;

/**
 * Makes every sequence of calls up to a length, each from a command's creation on: for commands
 * that do not save their state. First all of one call in every configuration, then all of two, and
 * so on: the first sequence that breaks a rule is a shortest one of the scope.
 */
final class SequenceSearch {

  private final DmaScope scope;
  private final UnderTest who;
  private final Rulebook<DmaStep> rules;
  private final Halt halt;
  private final Progress progress;
  private final Watch watch;
  private final int asked;
  private final Set<String> passedOver;
  private DmaWorld world;
  private SteppedCommand command;
  private DmaCall[] sequence = {};

  /** Indices of the sequence's calls. */
  private int[] chosen = {};

  /** Sequences that broke a rule that is passed over: what follows a violation proves nothing. */
  private final Set<List<Long>> ended = new HashSet<>();

  private @Nullable DmaScenario violating;
  private long sequences;
  private long done;
  private int depth;

  /**
   * @param asked calls of the longest sequences; 0 leaves it to the scope
   * @param passedOver ids of requirements whose violation ends a sequence, and not the search
   */
  SequenceSearch(
      DmaScope scope,
      UnderTest who,
      int asked,
      Set<String> passedOver,
      Halt halt,
      Progress progress) {
    this.scope = scope;
    this.who = who;
    this.halt = halt;
    this.progress = progress;
    this.asked = asked;
    this.passedOver = passedOver;
    rules = DmaWorld.rules(who);
    watch = new Watch(rules.newFindings());
    world = scope.world(0);
    command = world.newCommand(who, rules);
  }

  /** Searches, until a sequence breaks a rule, somebody ends it, or all are made. */
  void run() {
    for (int length = 0; isGoingOn(length); length++) {
      for (long number = 0; number < scope.size() && !isOver(); number++) {
        if (length <= deepest(number)) {
          makeAll(number, length);
        }
      }
      depth = isOver() ? depth : length;
    }
  }

  private boolean isGoingOn(int length) {
    boolean isWithin = false;
    for (long number = 0; number < scope.size() && !isWithin; number++) {
      isWithin = length <= deepest(number);
    }
    return isWithin && !isOver();
  }

  private int deepest(long number) {
    return asked == 0 ? scope.depth(number) : asked;
  }

  private void makeAll(long number, int length) {
    world = scope.world(number);
    command = world.newCommand(who, rules);
    sequence = new DmaCall[length];
    chosen = new int[length];
    if (length == 0) {
      announce(0);
      take(command.create(), 0);
    } else {
      extend(0);
    }
  }

  private boolean isOver() {
    return violating != null || halt.isAsked();
  }

  /** Makes every sequence that begins with the first calls. */
  private void extend(int made) {
    if (!comesTo(made)) {
      return;
    }
    List<DmaCall> calls = world.calls().all();
    boolean[] possible = new boolean[calls.size()];
    for (int i = 0; i < possible.length; i++) {
      possible[i] = world.calls().isMade(calls.get(i), command);
    }
    boolean isLast = made + 1 == sequence.length;
    boolean isThere = true;
    for (int i = 0; i < possible.length && !isOver(); i++) {
      if (!possible[i]) {
        continue;
      }
      sequence[made] = calls.get(i);
      chosen[made] = i;
      if (!isLast) {
        if (ended.isEmpty() || !ended.contains(chosenSoFar(made + 1))) {
          extend(made + 1);
        }
      } else if (isThere || comesTo(made)) {
        isThere = false;
        sequences++;
        announce(made + 1);
        take(command.perform(sequence[made]), made + 1);
      }
    }
  }

  /** Makes the first calls on a new command again; false where there is none. */
  private boolean comesTo(int made) {
    announce(made);
    if (!command.createAgain() || !command.hasCommand()) {
      return false;
    }
    for (int i = 0; i < made; i++) {
      if (!command.repeat(sequence[i])) {
        violating = scenario(i + 1); // it was answered before
        return false;
      }
    }
    return true;
  }

  private void announce(int made) {
    progress.before(done++, "sequences of " + sequence.length + " calls", () -> scenario(made));
  }

  /** Takes an answer in; false where it breaks a rule. */
  private boolean take(Answer answer, int made) {
    if (answer == Answer.ADMITTED) {
      watch.add(command.findings());
      return true;
    }
    if (answer == Answer.VIOLATED && passedOver.contains(blamed())) {
      ended.add(chosenSoFar(made));
    } else {
      violating = scenario(made);
    }
    return false;
  }

  private List<Long> chosenSoFar(int made) {
    List<Long> numbers = new ArrayList<>();
    numbers.add(world.number());
    for (int i = 0; i < made; i++) {
      numbers.add((long) chosen[i]);
    }
    return numbers;
  }

  private String blamed() {
    Findings<DmaStep> findings = command.findings();
    return findings.requirement(findings.blamed()).id();
  }

  private DmaScenario scenario(int made) {
    return world.sequence(new ArrayList<>(Arrays.asList(sequence).subList(0, made)));
  }

  /** The first sequence that broke a rule; null where none did. */
  @Nullable DmaScenario violating() {
    return violating;
  }

  Watch watch() {
    return watch;
  }

  /** Sequences made. */
  long sequences() {
    return sequences;
  }

  /** Calls of the longest sequences of which all were made. */
  int depth() {
    return depth;
  }
}

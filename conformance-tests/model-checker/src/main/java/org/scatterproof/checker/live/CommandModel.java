package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.core.ActionSink;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.core.LongSink;
import org.scatterproof.checker.core.Model;
import org.scatterproof.checker.core.Property;
import org.scatterproof.checker.core.Trace;
import org.scatterproof.engine.execute.DmaProbe.Answer;
import org.scatterproof.engine.execute.SteppedCommand;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.explore.Explorer.Progress;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.trace.Givens;
import org.scatterproof.engine.trace.TracedDmaCall;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Rulebook;

/**
 * A live command that saves its state, as a model. A state is all that later answers and their
 * judgement can depend on: the words that the command saved, the machine, the descriptors, and what
 * the calls so far established. So what is explored to the last state is complete, whatever the
 * number of calls, as far as the command tells its whole state; whether it does, samples say.
 *
 * <p>State 0 is the one before the command is created.
 */
final class CommandModel implements Model {

  private static final int ADMITTED = 0;
  private static final int LISTS = 1;
  private static final int CONTINUES = 2;
  private static final int LOOKS_UP = 3;
  private static final int FAILS = 4;

  private static final List<Property> PROPERTIES =
      List.of(
          Property.always("every answer is admitted"),
          Property.sometimes("a list is generated"),
          Property.sometimes("a call goes on where the last one ended"),
          Property.sometimes("a call begins elsewhere"),
          Property.sometimes("a call is refused"));

  private static final int UNKNOWN = -1;
  private static final long TELL_EVERY = 10_000;

  private final DmaScope scope;
  private final UnderTest who;
  private final Rulebook<DmaStep> rules;
  private final Halt halt;
  private final Progress progress;
  private final StateTable table = new StateTable();
  private final Watch watch;
  private DmaWorld world;
  private SteppedCommand command;
  private Faithfulness faithfulness;
  private long[] words = new long[256];
  private long[] next = new long[256];
  private int wordCount;

  /** The state that the command is in. */
  private int at = UNKNOWN;

  private boolean[] made = {};
  private String where = "";
  private long told;
  private @Nullable Unfaithful unfaithful;

  /**
   * @param halt ends the search where the states turn out not to be all of it
   * @param progress is told of every call before it is made
   */
  CommandModel(DmaScope scope, UnderTest who, Halt halt, Progress progress) {
    this.scope = scope;
    this.who = who;
    this.halt = halt;
    this.progress = progress;
    rules = DmaWorld.rules(who);
    watch = new Watch(rules.newFindings());
    world = scope.world(0);
    command = world.newCommand(who, rules);
    faithfulness = new Faithfulness(command, world, who, rules);
  }

  @Override
  public List<Property> properties() {
    return PROPERTIES;
  }

  @Override
  public void choose(long configuration) {
    world = scope.world(configuration);
    command = world.newCommand(who, rules);
    faithfulness = new Faithfulness(command, world, who, rules);
    table.clear();
    at = UNKNOWN;
    made = new boolean[world.calls().all().size()];
  }

  @Override
  public void initial(LongSink into) {
    into.add(table.intern(words, 0, -1, -1));
  }

  @Override
  public void successors(long state, ActionSink into) {
    int from = (int) state;
    try {
      if (from == 0) {
        create(into);
      } else {
        callAll(from, into);
      }
    } catch (RuntimeException | Error e) { // judged answers do not throw: saving or loading did
      halt.because("the state can be neither saved nor taken back: " + e);
    }
  }

  private void create(ActionSink into) {
    at = UNKNOWN;
    Answer answer = command.create();
    if (answer != Answer.ADMITTED) {
      into.markAction(ADMITTED);
    }
    note(answer);
    into.add(answer == Answer.ADMITTED && command.hasCommand() ? intern(0, -1) : 0);
  }

  private void callAll(int from, ActionSink into) {
    turnTo(from);
    findMade();
    tellWhere();
    List<DmaCall> calls = world.calls().all();
    for (int i = 0; i < calls.size(); i++) {
      if (made[i]) {
        DmaCall call = calls.get(i);
        progress.before(world.number(), where, () -> scenarioOf(from, call));
        turnTo(from);
        into.add(callOne(from, i, call, into));
      }
    }
  }

  /** A text of where it is, made now and then: it costs more than a call. */
  private void tellWhere() {
    if (watch.calls() - told >= TELL_EVERY || told == 0) {
      told = watch.calls() + 1;
      where =
          "configuration "
              + (world.number() + 1)
              + " of "
              + scope.size()
              + ", "
              + watch.calls()
              + " transitions";
    }
  }

  private int callOne(int from, int index, DmaCall call, ActionSink into) {
    mark(call, into);
    at = UNKNOWN;
    Answer answer = command.perform(call);
    note(answer);
    if (answer != Answer.ADMITTED) {
      into.markAction(ADMITTED);
      return from;
    }
    if (call.operation == DmaOperation.GENERATE) {
      into.markAction(command.step().succeeded() ? LISTS : FAILS);
    }
    int known = table.size();
    int reached = intern(from, index);
    boolean isMetAgain = reached < known && reached != from;
    if (isMetAgain && unfaithful == null && faithfulness.isSampled()) {
      sample(from, call, reached);
    }
    return reached;
  }

  private void mark(DmaCall call, ActionSink into) {
    DmaLedger ledger = command.ledger();
    if (call.operation == DmaOperation.GENERATE && ledger.isExpecting()) {
      boolean goesOn = call.offset != 0 && call.offset == ledger.expectedOffset();
      into.markAction(goesOn ? CONTINUES : LOOKS_UP);
    }
  }

  private void note(Answer answer) {
    if (answer == Answer.ADMITTED) {
      watch.add(command.findings());
    }
  }

  /** The state that the command is in now, met from another one by a call. */
  private int intern(int from, int index) {
    int count = command.save(next);
    if (count > next.length) {
      next = new long[2 * count];
      count = command.save(next);
    }
    at = table.intern(next, count, from, index);
    return at;
  }

  private void turnTo(int state) {
    if (at == state) {
      return; // the last call left it as it was
    }
    wordCount = table.length(state);
    if (wordCount > words.length) {
      words = new long[2 * wordCount];
    }
    table.copy(state, words);
    command.load(words, wordCount);
    at = state;
  }

  private void findMade() {
    List<DmaCall> calls = world.calls().all();
    for (int i = 0; i < made.length; i++) {
      made[i] = world.calls().isMade(calls.get(i), command);
    }
  }

  private void sample(int from, DmaCall call, int reached) {
    List<DmaCall> first = wayTo(reached);
    List<DmaCall> second = new ArrayList<>(wayTo(from));
    second.add(call);
    for (int i = 0; i < made.length && unfaithful == null; i++) {
      turnTo(reached);
      DmaCall asked = world.calls().all().get(i);
      if (world.calls().isMade(asked, command)) {
        at = UNKNOWN;
        unfaithful = faithfulness.compare(asked, List.of(first, second));
      }
    }
    at = UNKNOWN;
    if (unfaithful != null) {
      halt.because(unfaithful.reason());
    }
  }

  /** The calls of a shortest way to a state, creation left out. */
  private List<DmaCall> wayTo(int state) {
    List<DmaCall> way = new ArrayList<>();
    for (int each = state; table.parent(each) > 0; each = table.parent(each)) {
      way.add(world.calls().all().get(table.action(each)));
    }
    Collections.reverse(way);
    return way;
  }

  private DmaScenario scenarioOf(int from, DmaCall call) {
    List<DmaCall> calls = wayTo(from);
    calls.add(call);
    return world.sequence(calls);
  }

  /** The calls of a trace that was found in this model, as a scenario. */
  DmaScenario sequence(Trace trace) {
    List<Long> states = trace.replay(this);
    List<DmaCall> calls = new ArrayList<>();
    for (int i = 0; i < trace.actions().size(); i++) {
      if (states.get(i) != 0) {
        calls.add(madeIn(states.get(i).intValue()).get(trace.actions().get(i)));
      }
    }
    return world.sequence(calls);
  }

  private List<DmaCall> madeIn(int state) {
    turnTo(state);
    findMade();
    List<DmaCall> calls = new ArrayList<>();
    for (int i = 0; i < made.length; i++) {
      if (made[i]) {
        calls.add(world.calls().all().get(i));
      }
    }
    return calls;
  }

  /** How the states turned out not to be all of it; null where they did not. */
  @Nullable Unfaithful unfaithful() {
    return unfaithful;
  }

  /** What was judged so far. */
  Watch watch() {
    return watch;
  }

  @Override
  public String describeConfiguration() {
    return Givens.of(world.scenario()).stream().collect(Collectors.joining("   "));
  }

  @Override
  public String describe(long state) {
    if (state == 0) {
      return "no command";
    }
    turnTo((int) state);
    List<String> known = Givens.of(command.ledger(), world.scenario().descriptors().size());
    return known.isEmpty() ? "no descriptor" : String.join(", ", known);
  }

  @Override
  public String describeAction(long state, int action) {
    return state == 0 ? "withSpecification()" : madeIn((int) state).get(action).toString();
  }

  @Override
  public String describeAnswer(long state, int action) {
    if (state == 0) {
      return "";
    }
    DmaCall call = madeIn((int) state).get(action);
    at = UNKNOWN;
    Answer answer = command.perform(call);
    return answer == Answer.THREW ? "no answer" : TracedDmaCall.of(command.step()).answer();
  }
}

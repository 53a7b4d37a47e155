package org.scatterproof.engine.execute;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.world.SimulatedDescriptor;

/**
 * One command in the world of a scenario, called step by step by who decides on the way what comes
 * next: the steps of the scenario do not matter. Every call is judged, as when a scenario runs.
 *
 * <p>Where the command saves its state, all of it can be taken down and turned back to: what the
 * command, the machine and the descriptors hold, and what the calls so far established.
 */
public final class SteppedCommand {

  /** What nobody writes behind the array of a call is found by the catalog, with larger guards. */
  private static final int GUARD_SLOTS = 8;

  private final ScenarioWorld world;
  private final LiveCommands commands;
  private final DmaProbe probe;
  private final WorldReferences references;
  private final DmaCall create = new DmaCall();
  private final boolean copies;
  private final boolean saves;

  /** Content that each descriptor holds. */
  private final int[] contents;

  private long[] known = new long[DmaLedger.WORDS + 64];
  private long[] hidden = new long[64];
  private long[] machine = new long[64];

  /**
   * A command that is not created yet.
   *
   * @param scenario the world, and the form in which the command is created
   * @param rulebook what answers are judged by
   */
  public SteppedCommand(
      DmaScenario scenario, Implementation implementation, Rulebook<DmaStep> rulebook) {
    world = ScenarioWorld.of(scenario, implementation.capabilities());
    SegmentArrays arrays = new SegmentArrays(GUARD_SLOTS);
    DmaWorld own = new DmaWorld(world.platform(), world.setting(), world.descriptors(), arrays);
    commands = new LiveCommands(implementation, own, false);
    DmaControls controls = new FreshCommands(implementation, own.twin());
    copies = mayCopy(scenario, implementation.capabilities());
    probe =
        new DmaProbe(
            commands,
            copies ? controls : new RememberedControls().over(controls),
            world.setting(),
            rulebook);
    references = new WorldReferences(own);
    saves = implementation.capabilities().contains(Capability.STATE);
    contents = new int[world.descriptors().size()];
    create.reset(DmaOperation.CREATE).form = scenario.creation();
    forgetChanges();
  }

  /** Whether commands that declare this may copy or map memory in the scenario's world. */
  static boolean mayCopy(DmaScenario scenario, Set<Capability> declared) {
    boolean able = declared.contains(Capability.COPY) || declared.contains(Capability.MAPPER);
    return able && scenario.constraintSets().stream().anyMatch(set -> !set.numbers().iterateOnly());
  }

  /** Begins anew, on a machine of which nothing was asked, and creates the command. */
  public DmaProbe.Answer create() {
    restart();
    return probe.perform(create, false);
  }

  /** Like {@link #create}, after a creation that was judged. */
  public boolean createAgain() {
    restart();
    return probe.performAgain(create);
  }

  private void restart() {
    probe.restart();
    forgetChanges();
  }

  /** Whether there is a command: it may have been refused. */
  public boolean hasCommand() {
    return probe.hasCommand();
  }

  /** Whether there is a command of that number: a clone of command 0, for example. */
  public boolean hasCommand(int number) {
    return probe.hasCommand(number);
  }

  /** Makes a call, on command 0 or on a clone of it, and has it judged. */
  public DmaProbe.Answer perform(DmaCall call) {
    DmaProbe.Answer answer = probe.perform(call, true);
    noteChange(call);
    return answer;
  }

  /**
   * Makes a call on command 0 that was judged before, after the same calls.
   *
   * @return false where it is not answered this time
   */
  public boolean repeat(DmaCall call) {
    boolean isAnswered = probe.performAgain(call);
    noteChange(call);
    return isAnswered;
  }

  private void noteChange(DmaCall call) {
    if (call.operation == DmaOperation.CHANGE) {
      contents[call.descriptor] = call.content;
    }
  }

  /** Whether {@link #save} can be called. */
  public boolean savesState() {
    return saves;
  }

  /**
   * Takes everything down. Throws what the implementation throws.
   *
   * @param into receives the words from index 0 on
   * @return words that there are; more than there is room for where they do not fit, and then
   *     {@code into} holds nothing useful
   */
  public int save(long[] into) {
    int most = DmaLedger.WORDS + 1 + 3 * probe.first().told.count();
    if (known.length < most) {
      known = new long[2 * most];
    }
    int knownWords = probe.first().save(known, copies);
    int hiddenWords = commands.saveState(hidden, references);
    if (hiddenWords > hidden.length) {
      hidden = new long[2 * hiddenWords];
      commands.saveState(hidden, references);
    }
    int machineWords = world.platform().saveState(machine);
    if (machineWords > machine.length) {
      machine = new long[2 * machineWords];
      world.platform().saveState(machine);
    }
    int words = knownWords + 1 + hiddenWords + machineWords;
    if (words <= into.length) {
      System.arraycopy(known, 0, into, 0, knownWords);
      into[knownWords] = hiddenWords;
      System.arraycopy(hidden, 0, into, knownWords + 1, hiddenWords);
      System.arraycopy(machine, 0, into, knownWords + 1 + hiddenWords, machineWords);
    }
    return words;
  }

  /**
   * Turns back to where the words were taken down, by this object or one made alike. Throws what
   * the implementation throws.
   */
  public void load(long[] from, int words) {
    probe.turnToFirst();
    int at = probe.first().load(from, copies);
    int hiddenWords = (int) from[at++];
    int machineWords = words - at - hiddenWords;
    // The implementation is handed arrays of which it may read no further than it wrote.
    hidden = withRoom(hidden, hiddenWords);
    machine = withRoom(machine, machineWords);
    System.arraycopy(from, at, hidden, 0, hiddenWords);
    System.arraycopy(from, at + hiddenWords, machine, 0, machineWords);
    world.platform().loadState(machine);
    restoreContents();
    commands.loadState(hidden, references);
  }

  private static long[] withRoom(long[] array, int words) {
    return words <= array.length ? array : Arrays.copyOf(array, 2 * words);
  }

  private void restoreContents() {
    for (int i = 0; i < contents.length; i++) {
      hold(i, probe.first().ledger.contentOf(i));
    }
  }

  private void forgetChanges() {
    for (int i = 0; i < contents.length; i++) {
      hold(i, i);
    }
  }

  private void hold(int descriptor, int content) {
    if (contents[descriptor] != content) {
      SimulatedDescriptor changed = world.descriptors().get(descriptor);
      changed.replaceExtents(world.setting().contents().get(content));
      contents[descriptor] = content;
    }
  }

  /** What the calls so far established; before the last one where it was not admitted. */
  public DmaLedger ledger() {
    return probe.first().ledger;
  }

  /** The last step; valid until the next one. */
  public DmaStep step() {
    return probe.step();
  }

  /** What the rules said of the last step; valid until the next one. */
  public Findings<DmaStep> findings() {
    return probe.findings();
  }

  /** What the last call threw; null when it answered. */
  public @Nullable Throwable thrown() {
    return probe.thrown();
  }
}

package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.ListSlots;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.dma.DmaSurroundings;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.ToldMap;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;

/**
 * A command of a trace, and what its calls established.
 *
 * <p>A ledger knows few descriptors, by index; a trace may have any number. So a command has places
 * for the last few that it was given. Content i or i + PLACES is what the descriptor in place i
 * holds, the other one is where the next change in place goes.
 */
final class TracedCommand {

  private static final int PLACES = 8;
  private static final int MOST_CONSTRAINTS = 64;

  final DmaLedger ledger = new DmaLedger();
  final ToldMap told = new ToldMap();
  final CallHistory history = new CallHistory();
  final Intervals times = new Intervals();

  /** What the last call violated; null where it kept to the rules. */
  Verdicts.@Nullable Found lastFound;

  DmaCall.Form form = DmaCall.Form.LONG;

  /** Whether the history begins with a command of which the state was known. */
  boolean isHistoryFromStart = true;

  /** Whether a creation refused it. */
  boolean isRefused;

  /** What was missing from some call before, and cannot be made up for. */
  int lost;

  private final TracedWorld world;
  private final DmaCall call;
  private final DmaObservation seen;
  private final List<TracedConstraints> constraints = new ArrayList<>();
  private final List<RunList> contents = new ArrayList<>();
  private final @Nullable TracedDescriptor[] places = new TracedDescriptor[PLACES];
  private final int[] versions = new int[PLACES];
  private final Direction[] directions = new Direction[PLACES];
  private int nextPlace;
  private int slotLimit = 1;
  private long writesSeen;
  private long changesSeen;
  private DmaStep step;

  /**
   * A command before it is created.
   *
   * @param own what it is created with
   * @param call the call that is being judged, on whichever command
   * @param seen what was observed of it
   */
  TracedCommand(TracedWorld world, TracedConstraints own, DmaCall call, DmaObservation seen) {
    this.world = world;
    this.call = call;
    this.seen = seen;
    constraints.add(own);
    for (TracedConstraints each : world.constraintsOfDma()) {
      if (!each.equals(own) && constraints.size() < MOST_CONSTRAINTS) {
        constraints.add(each);
      }
    }
    for (int i = 0; i < 2 * PLACES; i++) {
      contents.add(new RunList());
    }
    for (int i = 0; i < PLACES; i++) {
      directions[i] = Direction.NONE;
    }
    step = newStep();
    for (TracedDescriptor each : world.firstDescriptors(PLACES)) {
      put(nextPlace++, each);
    }
    nextPlace %= PLACES;
    step = newStep();
    writesSeen = world.memoryWrites();
  }

  /** The step of the call that is being judged. */
  DmaStep step() {
    return step;
  }

  boolean isNamed() {
    return constraintsNow().output() instanceof NamedDmaOutput;
  }

  /** The constraints that count. */
  DmaConstraints constraintsNow() {
    return constraints.get(ledger.constraints()).ofDma();
  }

  List<TracedConstraints> constraints() {
    return constraints;
  }

  RunList content(int index) {
    return contents.get(index);
  }

  Direction direction(int place) {
    return directions[place];
  }

  int slots(int capacity) {
    return ListSlots.bounded(capacity, slotLimit);
  }

  /** Index of a descriptor that has a place; a foreign one without. */
  int indexOf(long id) {
    TracedDescriptor named = world.descriptor(id);
    for (int i = 0; i < PLACES && named != null; i++) {
      if (places[i] == named) {
        return i;
      }
    }
    return DmaObservation.FOREIGN_DESCRIPTOR;
  }

  boolean isDescriptorKnown() {
    return ledger.descriptor() != DmaLedger.UNKNOWN_DESCRIPTOR;
  }

  /**
   * Index of a descriptor that a call answered: a foreign one where it is not the one that is set,
   * nor was lately. Where nobody knows what is set, it is what was set; an unknown one where nobody
   * declared it.
   */
  int answered(long id) {
    if (isDescriptorKnown()) {
      return indexOf(id);
    }
    TracedDescriptor named = world.descriptor(id);
    return named == null ? DmaLedger.UNKNOWN_DESCRIPTOR : place(named);
  }

  /** The constraints that a call names by index. */
  TracedConstraints constraintsOf(int index) {
    return constraints.get(index);
  }

  /** The descriptor in a place that a call names. */
  TracedDescriptor held(int place) {
    return Objects.requireNonNull(places[place], "a call names no empty place");
  }

  /** Whether it was given a descriptor and still has it, as far as that is known. */
  boolean holds(TracedDescriptor given) {
    int now = ledger.descriptor();
    return now >= 0 && places[now] == given;
  }

  /** Gives a descriptor a place, and answers which. */
  int place(TracedDescriptor given) {
    for (int i = 0; i < PLACES; i++) {
      if (places[i] == given) {
        return i;
      }
    }
    if (nextPlace == ledger.descriptor()) {
      nextPlace = (nextPlace + 1) % PLACES;
    }
    int place = nextPlace;
    nextPlace = (nextPlace + 1) % PLACES;
    put(place, given);
    return place;
  }

  private void put(int place, TracedDescriptor given) {
    places[place] = given;
    versions[place] = given.version;
    fill(ledger.contentOf(place), given);
    if (directions[place] != given.direction) {
      directions[place] = given.direction;
      step = newStep();
    }
  }

  private void fill(int content, TracedDescriptor given) {
    TracedDescriptor.copy(given.extents, contents.get(content));
    slotLimit = Math.max(slotLimit, ListSlots.limit(given.extents.total()));
  }

  /** Index of constraints that a call names. */
  int indexOf(TracedConstraints named) {
    int index = constraints.indexOf(named);
    if (index < 0) {
      index = constraints.size();
      constraints.add(named);
      step = newStep();
    }
    return index;
  }

  private DmaStep newStep() {
    DmaSurroundings around =
        new DmaSurroundings(
            world.capabilities(), List.of(directions), world.mapperPage(), world.isSystemMapper());
    DmaSetting setting =
        new DmaSetting(
            constraints.stream().map(TracedConstraints::ofDma).toList(),
            world.lengths().pageLength(),
            contents,
            around);
    return new DmaStep(setting, ledger, call, seen);
  }

  /** The content that a change of the descriptor in a place goes to, filled. */
  int changed(int place, TracedDescriptor given) {
    int content = ledger.contentOf(place) == place ? place + PLACES : place;
    fill(content, given);
    versions[place] = given.version;
    return content;
  }

  /**
   * Takes in what happened to descriptors and memory by others. Changes {@link DmaCall} and
   * observation, so it comes before a call is read.
   */
  void catchUp() {
    boolean isBehind = changesSeen != world.changes();
    changesSeen = world.changes();
    for (int i = 0; isBehind && i < PLACES; i++) {
      TracedDescriptor held = places[i];
      if (held != null && versions[i] != held.version) {
        call.reset(DmaOperation.CHANGE);
        call.descriptor = i;
        call.content = changed(i, held);
        seen.returnCode = IOReturn.SUCCESS;
        seen.events.clear();
        ledger.advance(step);
      }
    }
    if (writesSeen != world.memoryWrites()) {
      ledger.memoryMayHaveChanged();
    }
  }

  /** Says that nothing but the constraints is known of it from here on. */
  void becomeUnknown() {
    TracedConstraints own = constraints.get(ledger.constraints());
    constraints.remove(own);
    constraints.add(0, own);
    ledger.clear();
    told.clear();
    lost |= Observed.EVENTS.bit();
    DmaCall made = new DmaCall();
    DmaObservation answer = new DmaObservation();
    step = newStep();
    DmaStep making = new DmaStep(step.setting(), ledger, made, answer);
    // Contents go back to their first places with the ledger.
    for (int i = 0; i < PLACES; i++) {
      TracedDescriptor held = places[i];
      if (held != null) {
        put(i, held);
      }
    }
    answer.returnCode = IOReturn.SUCCESS;
    made.reset(DmaOperation.CREATE);
    ledger.advance(making);
    // A refusal other than Busy leaves open what is set, and a prepare without descriptor how deep.
    made.reset(DmaOperation.SET);
    answer.returnCode = IOReturn.ERROR;
    ledger.advance(making);
    made.reset(DmaOperation.PREPARE);
    answer.returnCode = IOReturn.SUCCESS;
    ledger.advance(making);
    history.clear();
    isHistoryFromStart = false;
  }

  /** Takes in an admitted call and its answer. */
  void advance(int missing) {
    boolean isListKnown = (missing & (Observed.SLOTS.bit() | Observed.COUNT.bit())) == 0;
    if (step.isGenerated() && isListKnown) {
      tell();
    }
    boolean forced =
        call.operation == DmaOperation.SYNCHRONIZE
            && (call.options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0
            && step.succeeded();
    ledger.advance(step);
    if (forced || !ledger.isActive()) {
      told.clear();
    }
    writesSeen = world.memoryWrites();
  }

  /** Begins as the clone that another one's last call answered. */
  void becomeCloneOf(TracedCommand original) {
    for (int i = 0; i < PLACES; i++) {
      places[i] = original.places[i];
      versions[i] = original.versions[i];
      directions[i] = original.directions[i];
    }
    for (int i = 0; i < contents.size(); i++) {
      TracedDescriptor.copy(original.contents.get(i), contents.get(i));
    }
    constraints.clear();
    constraints.addAll(original.constraints);
    slotLimit = original.slotLimit;
    nextPlace = original.nextPlace;
    ledger.becomeCloneOf(original.ledger);
    form = original.form;
    step = newStep();
  }

  private void tell() {
    long offset = call.offset;
    for (int i = 0; i < step.slots(); i++) {
      long length = seen.segments.length(i);
      told.add(offset, seen.segments.address(i), length);
      offset += length;
    }
  }
}

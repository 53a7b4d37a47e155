package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.scatterproof.engine.execute.SteppedCommand;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaLedger;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;

/**
 * Every call that is made in one world, in a fixed order, and which of them are made in a state:
 * those that keep the state space finite and are a driver's right.
 */
final class DmaCalls {

  /** The content that descriptor 0 takes in place: the one after those of both descriptors. */
  private static final int OTHER_CONTENT = 2;

  /** The number that a clone has. */
  private static final int CLONE = 1;

  private final List<DmaCall> calls = new ArrayList<>();
  private final DmaFamily.DmaCallBounds bounds;
  private final long unit;
  private final long total;
  private final boolean isRespecified;

  /**
   * Then states are those of one command, and must not go on for ever as what devices write does.
   */
  private final boolean savesState;

  DmaCalls(DmaFamily family, DmaScenario world, Set<Capability> declared) {
    bounds = family.calls();
    unit = family.unit();
    total = world.descriptors().get(0).extents().toRuns().total();
    savesState = declared.contains(Capability.STATE);
    isRespecified = world.constraintSets().size() > 1;
    boolean isRecording = world.constraintSets().get(0).output().equals(OutputChoice.RECORDING);
    addLifecycle();
    addPreparations();
    addQuestions();
    addLists(isRecording);
    if (declared.contains(Capability.TRANSFER)) {
      addTransfers();
    }
    if (bounds.copies() && declared.contains(Capability.COPY)) {
      addCopies();
    }
    if (bounds.buffers() && declared.contains(Capability.COPY)) {
      addBuffers();
    }
    if (bounds.clones() && declared.contains(Capability.CLONE) && !savesState) {
      addClone();
    }
  }

  private void addLifecycle() {
    for (int descriptor = 0; descriptor <= 1; descriptor++) {
      int which = descriptor;
      add(DmaOperation.SET, call -> set(call, which, true));
    }
    add(DmaOperation.SET, call -> set(call, 0, false));
    add(DmaOperation.SET, call -> set(call, DmaCall.NO_DESCRIPTOR, true));
    add(DmaOperation.CLEAR, call -> call);
    add(DmaOperation.CLEAR, call -> flag(call, false));
    if (bounds.changes()) {
      add(DmaOperation.CHANGE, call -> change(call, OTHER_CONTENT));
      add(DmaOperation.CHANGE, call -> change(call, 0));
    }
  }

  private static DmaCall set(DmaCall call, int descriptor, boolean prepares) {
    call.descriptor = descriptor;
    return flag(call, prepares);
  }

  private static DmaCall flag(DmaCall call, boolean automatic) {
    call.automatic = automatic;
    return call;
  }

  private static DmaCall change(DmaCall call, int content) {
    call.descriptor = 0;
    call.content = content;
    return call;
  }

  private void addPreparations() {
    add(DmaOperation.PREPARE, call -> range(call, 0, 0));
    if (bounds.windows()) {
      for (long offset = 0; offset < total; offset += unit) {
        for (long length = unit; length <= total - offset; length += unit) {
          long from = offset;
          long bytes = length;
          add(DmaOperation.PREPARE, call -> range(call, from, bytes));
        }
      }
      add(DmaOperation.PREPARE, call -> range(call, total, unit));
      add(DmaOperation.PREPARE, call -> range(call, unit, total));
    }
    if (isRespecified) {
      for (int set = 0; set <= 1; set++) {
        int constraints = set;
        add(DmaOperation.PREPARE_WITH, call -> respecify(call, constraints, 0, 0));
      }
      add(DmaOperation.PREPARE_WITH, call -> respecify(call, 1, unit, unit));
      add(DmaOperation.PREPARE_WITH, call -> respecify(call, 1, total, unit));
    }
    add(DmaOperation.COMPLETE, call -> call);
  }

  private static DmaCall respecify(DmaCall call, int constraints, long offset, long length) {
    call.constraints = constraints;
    return range(call, offset, length);
  }

  private static DmaCall range(DmaCall call, long offset, long length) {
    call.offset = offset;
    call.length = length;
    return call;
  }

  private void addQuestions() {
    add(DmaOperation.GET, call -> call);
    add(DmaOperation.PREPARED_RANGE, call -> call);
    if (bounds.missing()) {
      add(DmaOperation.PREPARED_RANGE, call -> missing(call, true, false));
      add(DmaOperation.PREPARED_RANGE, call -> missing(call, false, true));
    }
  }

  /** Every offset up to the end and one unit past it, with every capacity; and one that wraps. */
  private void addLists(boolean isRecording) {
    for (long offset = 0; offset <= total + unit; offset += unit) {
      for (int capacity : bounds.capacities()) {
        long from = offset;
        add(DmaOperation.GENERATE, call -> list(call, from, capacity, -1));
      }
      if (bounds.refusals() && isRecording) {
        long from = offset;
        int most = bounds.capacities().get(bounds.capacities().size() - 1);
        for (int refuseFrom = 0; refuseFrom <= 1; refuseFrom++) {
          int refused = refuseFrom;
          add(DmaOperation.GENERATE, call -> list(call, from, most, refused));
        }
      }
    }
    add(DmaOperation.GENERATE, call -> list(call, -unit, 1, -1));
    if (bounds.missing()) {
      add(DmaOperation.GENERATE, call -> missing(call, true, false));
      add(DmaOperation.GENERATE, call -> missing(call, false, true));
    }
  }

  private static DmaCall list(DmaCall call, long offset, int capacity, int refuseFrom) {
    call.offset = offset;
    call.capacity = capacity;
    call.refuseFrom = refuseFrom;
    return call;
  }

  private static DmaCall missing(DmaCall call, boolean offset, boolean count) {
    call.capacity = 1;
    call.withoutOffset = offset;
    call.withoutCount = count;
    return call;
  }

  private void addTransfers() {
    for (long offset : List.of(0L, unit)) {
      add(DmaOperation.READ_BYTES, call -> range(call, offset, unit));
    }
    if (bounds.copies()) {
      add(DmaOperation.WRITE_BYTES, call -> range(call, 0, unit));
    }
    if (bounds.extras()) {
      for (DmaOperation each : List.of(DmaOperation.READ_BYTES, DmaOperation.WRITE_BYTES)) {
        add(each, call -> range(call, total, unit));
        add(each, call -> range(call, unit, total));
      }
    }
  }

  private void addCopies() {
    for (int options :
        List.of(
            SynchronizeOptions.OUT,
            SynchronizeOptions.IN,
            SynchronizeOptions.OUT | SynchronizeOptions.FORCE_DOUBLE_BUFFER)) {
      add(DmaOperation.SYNCHRONIZE, call -> options(call, options));
    }
    add(DmaOperation.PREPARE, call -> quiet(range(call, 0, 0)));
    add(DmaOperation.COMPLETE, DmaCalls::quiet);
    add(DmaOperation.DRIVER_WRITES, call -> change(call, 0));
    add(DmaOperation.IO_DESCRIPTOR, call -> call);
    if (bounds.extras()) {
      addExtras();
    }
  }

  private void addExtras() {
    for (int options :
        List.of(
            0,
            SynchronizeOptions.IN | SynchronizeOptions.OUT,
            SynchronizeOptions.FORCE_DOUBLE_BUFFER,
            SynchronizeOptions.IN | SynchronizeOptions.FORCE_DOUBLE_BUFFER)) {
      add(DmaOperation.SYNCHRONIZE, call -> options(call, options));
    }
    add(DmaOperation.PREPARE, call -> uncached(range(call, 0, 0)));
    add(DmaOperation.COMPLETE, DmaCalls::uncached);
    if (!savesState) {
      add(DmaOperation.DEVICE_WRITES, call -> call);
    }
  }

  private void addBuffers() {
    add(DmaOperation.COPY_BUFFER, call -> buffer(call, Direction.OUT, unit));
    add(DmaOperation.COPY_BUFFER, call -> buffer(call, Direction.IN, unit + 1));
  }

  private static DmaCall buffer(DmaCall call, Direction direction, long length) {
    call.direction = direction;
    call.length = length;
    return call;
  }

  /** A clone, which gets the other descriptor and lists it. */
  private void addClone() {
    add(DmaOperation.CLONE, call -> ofClone(call, 0));
    add(DmaOperation.GET, call -> ofClone(call, CLONE));
    add(DmaOperation.SET, call -> ofClone(set(call, 1, true), CLONE));
    add(DmaOperation.COMPLETE, call -> ofClone(call, CLONE));
    int most = bounds.capacities().get(bounds.capacities().size() - 1);
    add(DmaOperation.GENERATE, call -> ofClone(list(call, 0, most, -1), CLONE));
  }

  private static DmaCall ofClone(DmaCall call, int command) {
    call.command = command;
    call.clone = command == 0 ? CLONE : 0;
    return call;
  }

  private static DmaCall uncached(DmaCall call) {
    call.cache = false;
    return call;
  }

  private static DmaCall options(DmaCall call, int options) {
    call.options = options;
    return call;
  }

  private static DmaCall quiet(DmaCall call) {
    call.synchronize = false;
    return call;
  }

  private void add(DmaOperation operation, UnaryOperator<DmaCall> arguments) {
    calls.add(arguments.apply(new DmaCall().reset(operation)));
  }

  /** Templates that nobody changes. */
  List<DmaCall> all() {
    return calls;
  }

  /**
   * Whether a call is made on a command after what is known of it. Where it is open how deep it is
   * prepared, nothing is prepared on top: that could go on for ever.
   */
  boolean isMade(DmaCall call, SteppedCommand command) {
    if (call.command == CLONE) {
      return command.hasCommand(CLONE);
    }
    boolean clones = call.operation == DmaOperation.CLONE;
    return clones ? !command.hasCommand(CLONE) : isMade(call, command.ledger());
  }

  /** The same of a command that is not cloned. */
  boolean isMade(DmaCall call, DmaLedger ledger) {
    return switch (call.operation) {
      case CHANGE ->
          ledger.descriptor() == DmaCall.NO_DESCRIPTOR && ledger.contentOf(0) != call.content;
      case SET -> ledger.isActivityKnown();
      case PREPARE ->
          ledger.isActivityKnown()
              && (ledger.activeCount() < bounds.nesting() || !isSameRange(call, ledger));
      case PREPARE_WITH -> ledger.isActivityKnown();
      case DEVICE_WRITES -> ledger.isActive();
      case CLONE -> false;
      case GENERATE -> ledger.isActive() || (call.offset == 0 && call.refuseFrom < 0);
      case SYNCHRONIZE ->
          !ledger.isForced() || (call.options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) == 0;
      default -> true;
    };
  }

  private boolean isSameRange(DmaCall call, DmaLedger ledger) {
    long length = call.length == 0 ? total : call.length;
    return call.offset == ledger.preparedOffset() && length == ledger.preparedLength();
  }
}

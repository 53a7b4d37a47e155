package org.scatterproof.engine.execute;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.StateReferences;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.world.SimulatedDescriptor;

/**
 * One command of the implementation under test, or the place for one: makes calls on it and notes
 * what comes back. Judges nothing. A call allocates nothing of its own.
 */
final class DmaTarget {

  /** What in/out parameters hold that the operation ought to overwrite. */
  private static final long UNTOUCHED = 0x5caa_5caa_5caa_5caaL;

  /** Extents of an answered descriptor that are looked at. */
  private static final int MOST_EXTENTS = 1 << 20;

  private final Implementation implementation;
  private final DmaWorld world;
  private final LongHolder offset = new LongHolder(0);
  private final LongHolder length = new LongHolder(0);
  private final IntHolder count = new IntHolder(0);
  private final MachineWatch watch;
  private @Nullable DmaCommand command;
  private @Nullable DmaCommand answeredClone;

  /** A place for a command in a world. */
  DmaTarget(Implementation implementation, DmaWorld world) {
    this.implementation = implementation;
    this.world = world;
    watch = new MachineWatch(world);
  }

  /** Gives the command up, whatever state it is in. */
  void drop() {
    command = null;
    watch.forgetList();
  }

  int saveState(long[] words, StateReferences references) {
    return need().saveState(words, references);
  }

  void loadState(long[] words, StateReferences references) {
    need().loadState(words, references);
  }

  /** Takes the clone that another one answered. */
  void takeCloneOf(DmaTarget other) {
    drop();
    command = other.answeredClone;
  }

  boolean hasCommand() {
    return command != null;
  }

  /**
   * Makes one call and notes the answer and what became of the machine. Throws what the
   * implementation throws.
   *
   * @param constraints index of those that the command is to have, or has
   */
  void perform(DmaCall call, int constraints, DmaObservation into) {
    watch.begin(call, into);
    try {
      call(call, constraints, into);
    } finally {
      watch.end(into);
    }
    watch.look(call, into);
  }

  private void call(DmaCall call, int constraints, DmaObservation into) {
    into.returnCode = IOReturn.SUCCESS;
    switch (call.operation) {
      case CREATE -> {
        command = create(call.form, world.constraints(constraints));
        into.returnCode = command == null ? IOReturn.ERROR : IOReturn.SUCCESS;
      }
      case CHANGE, DEVICE_WRITES, DRIVER_WRITES -> watch.act(call, constraints);
      case PREPARE_WITH ->
          into.returnCode =
              need()
                  .prepareWithSpecification(
                      world.constraints(call.constraints),
                      call.offset,
                      call.length,
                      call.cache,
                      call.synchronize);
      case SET ->
          into.returnCode =
              need()
                  .setMemoryDescriptor(
                      call.descriptor < 0 ? null : descriptor(call), call.automatic);
      case CLEAR -> into.returnCode = need().clearMemoryDescriptor(call.automatic);
      case GET -> into.descriptor = indexOf(need().getMemoryDescriptor());
      case PREPARE ->
          into.returnCode = need().prepare(call.offset, call.length, call.cache, call.synchronize);
      case COMPLETE -> into.returnCode = need().complete(call.cache, call.synchronize);
      case PREPARED_RANGE -> askRange(call, into);
      case GENERATE -> generate(call, constraints, into);
      case SYNCHRONIZE -> into.returnCode = need().synchronize(call.options);
      case READ_BYTES ->
          into.transferred = need().readBytes(call.offset, into.bufferAddress, call.length);
      case WRITE_BYTES ->
          into.transferred = need().writeBytes(call.offset, into.bufferAddress, call.length);
      case COPY_BUFFER -> note(need().createCopyBuffer(call.direction, call.length), into);
      case IO_DESCRIPTOR -> note(need().getIOMemoryDescriptor(), into);
      case CLONE -> clone(into);
    }
  }

  /** Notes what a descriptor says of itself; of one that has no end, no more than a list has. */
  private void note(@Nullable MemoryDescriptor answered, DmaObservation into) {
    into.memory.clear();
    into.descriptor = indexOf(answered);
    into.direction = Direction.NONE;
    if (answered == null) {
      return;
    }
    into.direction = answered.direction();
    int extents = Math.min(answered.extentCount(), MOST_EXTENTS);
    for (int i = 0; i < extents; i++) {
      into.memory.add(answered.extentAddress(i), answered.extentLength(i));
    }
    if (extents < MOST_EXTENTS && answered.length() != into.memory.total()) {
      into.memory.clear(); // one that has more or fewer bytes than its extents names none of them
    }
  }

  private void clone(DmaObservation into) {
    answeredClone = need().cloneCommand();
    into.returnCode = answeredClone == null ? IOReturn.ERROR : IOReturn.SUCCESS;
    into.isNewCommand = answeredClone != null && answeredClone != command;
  }

  private @Nullable DmaCommand create(DmaCall.Form form, DmaConstraints constraints) {
    return switch (form) {
      case LONG -> implementation.dmaCommand(constraints, world.platform());
      case SHORT -> implementation.dmaCommandInShortForm(constraints, world.platform());
      case UNSPECIFIED -> implementation.unspecifiedDmaCommand(world.platform());
    };
  }

  private void askRange(DmaCall call, DmaObservation into) {
    offset.value = UNTOUCHED;
    length.value = UNTOUCHED;
    into.returnCode =
        need()
            .getPreparedOffsetAndLength(
                call.withoutOffset ? null : offset, call.withoutCount ? null : length);
    into.offset = offset.value;
    into.length = length.value;
  }

  private void generate(DmaCall call, int constraints, DmaObservation into) {
    DmaCommand target = need();
    SegmentArray array = world.array(constraints);
    DmaOutput output = world.constraints(constraints).output();
    DmaRecorder recorder = output instanceof DmaRecorder known ? known : null;
    int slots = call.withoutCount ? 0 : world.slots(call.capacity);
    into.segments.clear(slots);
    int arraySlots = recorder != null ? 0 : slots;
    ByteBuffer passed = call.withoutSegments ? null : array.offer(arraySlots);
    offset.value = call.offset;
    count.value = call.capacity;
    if (recorder != null) {
      recorder.begin(into.segments, target, passed, call.refuseFrom);
    }
    try {
      into.returnCode =
          target.genIOVMSegments(
              call.withoutOffset ? null : offset, passed, call.withoutCount ? null : count);
    } finally {
      if (recorder != null) {
        recorder.end();
      }
      if (passed != null) {
        array.take(arraySlots, into.segments);
      }
    }
    into.offset = offset.value;
    into.count = count.value;
  }

  private SimulatedDescriptor descriptor(DmaCall call) {
    return world.descriptors().get(call.descriptor);
  }

  @SuppressWarnings("ReferenceEquality") // the very same object is asked for
  private int indexOf(@Nullable MemoryDescriptor answered) {
    if (answered == null) {
      return DmaCall.NO_DESCRIPTOR;
    }
    for (int i = 0; i < world.descriptors().size(); i++) {
      if (world.descriptors().get(i) == answered) {
        return i;
      }
    }
    return DmaObservation.FOREIGN_DESCRIPTOR;
  }

  private DmaCommand need() {
    DmaCommand present = command;
    if (present == null) {
      throw new IllegalStateException("a prober calls a command that was not created");
    }
    return present;
  }
}

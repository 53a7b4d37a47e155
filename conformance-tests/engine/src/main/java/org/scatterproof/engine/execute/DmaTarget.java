package org.scatterproof.engine.execute;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaSetting;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * One command of the implementation under test, or the place for one: makes calls on it and notes
 * what comes back. Judges nothing. A call allocates nothing of its own.
 */
final class DmaTarget implements DmaAnswers {

  /** What in/out parameters hold that the operation ought to overwrite. */
  private static final long UNTOUCHED = 0x5caa_5caa_5caa_5caaL;

  /** Slots that are looked at, however many there are; lists here are shorter. */
  private static final int MOST_SLOTS = 1 << 20;

  private final Implementation implementation;
  private final SimulatedPlatform platform;
  private final DmaSetting setting;
  private final List<SimulatedDescriptor> descriptors;

  /** One for each set of constraints: the output function decides what the array looks like. */
  private final SegmentArray[] arrays;

  private final int slotLimit;
  private final LongHolder offset = new LongHolder(0);
  private final LongHolder length = new LongHolder(0);
  private final IntHolder count = new IntHolder(0);
  private @Nullable DmaCommand command;

  /**
   * A place for a command.
   *
   * @param setting a function in its constraints is a {@link DmaRecorder}
   * @param descriptors what calls name by index
   * @param segmentArrays where arrays come from
   */
  DmaTarget(
      Implementation implementation,
      SimulatedPlatform platform,
      DmaSetting setting,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays segmentArrays) {
    this.implementation = implementation;
    this.platform = platform;
    this.setting = setting;
    this.descriptors = List.copyOf(descriptors);
    arrays = new SegmentArray[setting.constraintSets().size()];
    for (int i = 0; i < arrays.length; i++) {
      DmaOutput output = setting.constraintSets().get(i).output();
      arrays[i] = segmentArrays.of(output, platform.isBigEndian());
    }
    slotLimit = slotLimit(setting.contents());
  }

  /** No list has more segments than its memory has bytes. */
  static int slotLimit(List<RunList> contents) {
    long limit = 1;
    for (RunList content : contents) {
      limit = Math.max(limit, Unsigned.min(content.total(), MOST_SLOTS));
    }
    return (int) limit;
  }

  @Override
  public void drop() {
    command = null;
  }

  @Override
  public boolean hasCommand() {
    return command != null;
  }

  @Override
  public void perform(DmaCall call, int constraints, DmaObservation into) {
    switch (call.operation) {
      case CREATE -> {
        command = create(call.form, setting.constraintSets().get(constraints));
        into.returnCode = command == null ? IOReturn.ERROR : IOReturn.SUCCESS;
      }
      case CHANGE -> {
        descriptors.get(call.descriptor).replaceExtents(setting.contents().get(call.content));
        into.returnCode = IOReturn.SUCCESS;
      }
      case PREPARE_WITH ->
          into.returnCode =
              need()
                  .prepareWithSpecification(
                      setting.constraintSets().get(call.constraints),
                      call.offset,
                      call.length,
                      call.cache,
                      call.synchronize);
      case SET -> into.returnCode = need().setMemoryDescriptor(descriptor(call), call.automatic);
      case CLEAR -> into.returnCode = need().clearMemoryDescriptor(call.automatic);
      case GET -> {
        into.descriptor = indexOf(need().getMemoryDescriptor());
        into.returnCode = IOReturn.SUCCESS;
      }
      case PREPARE ->
          into.returnCode = need().prepare(call.offset, call.length, call.cache, call.synchronize);
      case COMPLETE -> into.returnCode = need().complete(call.cache, call.synchronize);
      case PREPARED_RANGE -> askRange(call, into);
      case GENERATE -> generate(call, constraints, into);
      case SYNCHRONIZE -> into.returnCode = need().synchronize(call.options);
      default ->
          throw new IllegalStateException("no prober makes the call " + call.operation + " yet");
    }
  }

  private @Nullable DmaCommand create(DmaCall.Form form, DmaConstraints constraints) {
    return switch (form) {
      case LONG -> implementation.dmaCommand(constraints, platform);
      case SHORT -> implementation.dmaCommandInShortForm(constraints, platform);
      case UNSPECIFIED -> implementation.unspecifiedDmaCommand(platform);
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
    SegmentArray array = arrays[constraints];
    DmaOutput output = setting.constraintSets().get(constraints).output();
    DmaRecorder recorder = output instanceof DmaRecorder known ? known : null;
    int slots = call.withoutCount ? 0 : bounded(call.capacity);
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

  private int bounded(int capacity) {
    return Integer.compareUnsigned(capacity, slotLimit) < 0 ? capacity : slotLimit;
  }

  private @Nullable MemoryDescriptor descriptor(DmaCall call) {
    return call.descriptor < 0 ? null : descriptors.get(call.descriptor);
  }

  @SuppressWarnings("ReferenceEquality") // the very same object is asked for
  private int indexOf(@Nullable MemoryDescriptor answered) {
    if (answered == null) {
      return DmaCall.NO_DESCRIPTOR;
    }
    for (int i = 0; i < descriptors.size(); i++) {
      if (descriptors.get(i) == answered) {
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

package org.scatterproof.engine.execute;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * One memory cursor of the implementation under test, or the place for one: makes calls on it and
 * notes what comes back. Judges nothing. A call allocates nothing of its own.
 */
final class MemoryCursorTarget implements MemoryCursorAnswers {

  private final Implementation implementation;
  private final SimulatedPlatform platform;
  private final MemoryCursorConstraints constraints;
  private final List<SimulatedDescriptor> descriptors;
  private final @Nullable CursorRecorder recorder;
  private final SegmentArray array;
  private final LongHolder transferSize = new LongHolder(0);
  private @Nullable MemoryCursor cursor;

  MemoryCursorTarget(
      Implementation implementation,
      SimulatedPlatform platform,
      MemoryCursorConstraints constraints,
      List<SimulatedDescriptor> descriptors,
      SegmentArrays arrays) {
    this.implementation = implementation;
    this.platform = platform;
    this.constraints = constraints;
    this.descriptors = List.copyOf(descriptors);
    CursorOutput output = constraints.output();
    recorder = output instanceof CursorRecorder known ? known : null;
    array = arrays.of(output, platform.isBigEndian());
  }

  @Override
  public boolean hasCursor() {
    return cursor != null;
  }

  @Override
  public void perform(MemoryCursorCall call, MemoryCursorObservation into) {
    switch (call.operation) {
      case CREATE -> {
        cursor = implementation.memoryCursor(constraints, platform);
        into.created = cursor != null;
      }
      case GENERATE -> generate(call, into);
    }
  }

  private void generate(MemoryCursorCall call, MemoryCursorObservation into) {
    MemoryCursor target = cursor;
    if (target == null) {
      throw new IllegalStateException("a prober calls a cursor that was not created");
    }
    MemoryDescriptor memory = call.descriptor < 0 ? null : descriptors.get(call.descriptor);
    int slots =
        ListSlots.bounded(call.maxSegments, ListSlots.limit(memory == null ? 0 : memory.length()));
    into.segments.clear(slots);
    int arraySlots = recorder != null ? 0 : slots;
    ByteBuffer passed = call.withoutSegments ? null : array.offer(arraySlots);
    transferSize.value = MemoryCursorCall.TRANSFER_BEFORE;
    if (recorder != null) {
      recorder.begin(into.segments, passed);
    }
    try {
      into.answer =
          target.genPhysicalSegments(
              memory,
              call.fromPosition,
              passed,
              call.maxSegments,
              call.maxTransferSize,
              call.withoutTransferSize ? null : transferSize);
    } finally {
      if (recorder != null) {
        recorder.end();
      }
      if (passed != null) {
        array.take(arraySlots, into.segments);
      }
    }
    into.transferSize = transferSize.value;
  }
}

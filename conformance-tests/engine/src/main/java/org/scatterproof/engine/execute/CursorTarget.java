package org.scatterproof.engine.execute;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.MbufWorld;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.platform.Mbuf;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.spec.world.ChainReader;
import org.scatterproof.spec.world.SimulatedPlatform;

/**
 * One cursor of the implementation under test, or the place for one, in a world of its own: makes
 * calls on it and notes what comes back. Judges nothing.
 */
final class CursorTarget implements CursorAnswers {

  private final Implementation implementation;
  private final MbufWorld world;
  private final MbufConstraints constraints;
  private final ChainReader reader;
  private final @Nullable CursorRecorder recorder;
  private final SegmentArray array;
  private @Nullable MbufCursor cursor;

  CursorTarget(
      Implementation implementation,
      MbufWorld world,
      MbufConstraints constraints,
      SegmentArrays arrays) {
    this.implementation = implementation;
    this.world = world;
    this.constraints = constraints;
    reader = new ChainReader(world.platform());
    CursorOutput output = constraints.output();
    recorder = output instanceof CursorRecorder known ? known : null;
    array = arrays.of(output, world.platform().isBigEndian());
  }

  @Override
  public boolean hasCursor() {
    return cursor != null;
  }

  @Override
  public void perform(MbufStep step, MbufObservation into) {
    MbufCall call = step.call();
    switch (call.operation) {
      case CREATE -> {
        cursor = implementation.mbufCursor(constraints, world.platform());
        into.created = cursor != null;
      }
      case COALESCE_COUNT -> into.answer = need().getAndResetCoalesceCount();
      case GENERATE -> generate(call, step.limit(), into);
    }
  }

  private void generate(MbufCall call, int limit, MbufObservation into) {
    MbufCursor target = need();
    Mbuf packet = call.chain < 0 ? null : world.heads().get(call.chain);
    reader.readChain(packet, into.chainBefore);
    int slots = ListSlots.bounded(limit, ListSlots.limit(into.chainBefore.total()));
    into.segments.clear(slots);
    int arraySlots = recorder != null ? 0 : slots;
    ByteBuffer vector = array.offer(arraySlots);
    if (recorder != null) {
      recorder.begin(into.segments, vector);
    }
    SimulatedPlatform platform = world.platform();
    platform.beginCall();
    try {
      into.answer = target.genPhysicalSegments(packet, vector, call.maxSegs, call.doCoalesce);
    } finally {
      if (recorder != null) {
        recorder.end();
      }
      array.take(arraySlots, into.segments);
    }
    platform.endCall(into);
    reader.readChain(packet, into.chainAfter);
    int answered = Integer.compareUnsigned(into.answer, slots) < 0 ? into.answer : slots;
    reader.readList(into.segments, answered, into.deviceView);
  }

  private MbufCursor need() {
    MbufCursor present = cursor;
    if (present == null) {
      throw new IllegalStateException("a prober calls a cursor that was not created");
    }
    return present;
  }
}

package org.scatterproof.engine.recording;

import org.scatterproof.engine.execute.ListSlots;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** Reads what was observed of calls on cursors of both kinds. For one trace. */
final class CursorFields {

  private final JsonText text;
  private final FlatObject control;
  private final FlatObject chain;
  private final MbufObservation fresh = new MbufObservation();
  private final MemoryCursorObservation freshMemory = new MemoryCursorObservation();
  private final MemoryCursorObservation otherMemory = new MemoryCursorObservation();
  private final TracedChain before = new TracedChain();
  private final TracedChain after = new TracedChain();
  private final RunList scratch = new RunList();

  CursorFields(JsonText text) {
    this.text = text;
    control = new FlatObject(text);
    chain = new FlatObject(text);
  }

  /** Reads a chain's line, in which the chain stands beside its id. */
  void readChain(FlatObject line, long pageLength, TracedChain into) {
    into.read(line, text, pageLength, scratch);
  }

  /**
   * Reads the answer of a call on a cursor over mbufs.
   *
   * @param packet the chain passed, which is what the call leaves it afterwards; an empty one where
   *     none is passed
   * @return what was not observed; {@link DmaFields#NO_CODE} where the answer itself was not
   */
  int read(FlatObject line, MbufStep step, TracedChain packet, MbufObservation into) {
    into.fresh = null;
    if (!line.has(Field.ANSWER)) {
      return DmaFields.NO_CODE;
    }
    FlatObject answer = line.answer();
    before.copyFrom(packet);
    int missing = readOne(answer, step, into);
    packet.copyFrom(after);
    if (answer.has(Field.FRESH) && missing != DmaFields.NO_CODE) {
      answer.atObject(Field.FRESH);
      control.read();
      if (control.has(Field.CHAIN_BEFORE)) {
        control.atObject(Field.CHAIN_BEFORE);
        chain.read();
        before.read(chain, text, step.world().pageLength(), scratch);
      } else {
        before.image.copyFrom(into.chainBefore);
      }
      int unseen = readOne(control, step, fresh);
      into.fresh = (unseen & ~Observed.CANARY.bit()) == 0 ? fresh : null;
    }
    return missing;
  }

  private int readOne(FlatObject from, MbufStep step, MbufObservation into) {
    MbufCall call = step.call();
    after.copyFrom(before);
    if (call.operation == MbufOperation.CREATE) {
      into.created = from.truth(Field.CREATED, false);
      return from.has(Field.CREATED) ? 0 : DmaFields.NO_CODE;
    }
    into.answer = from.number32(Field.COUNT, 0);
    if (!from.has(Field.COUNT) && !from.has(Field.SEGMENTS)) {
      return DmaFields.NO_CODE;
    }
    if (call.operation == MbufOperation.COALESCE_COUNT) {
      return 0;
    }
    into.chainBefore.copyFrom(before.image);
    int slots = ListSlots.bounded(step.limit(), ListSlots.limit(into.chainBefore.total()));
    boolean named = step.constraints().output() instanceof NamedCursorOutput;
    int missing =
        SegmentFields.read(from, text, slots, into.answer, -1, named, into.segments)
            | before.missing;
    if (!from.has(Field.COUNT)) {
      into.answer = SegmentFields.written(into.segments);
    }
    missing |= readAfter(from, step, (missing & Observed.SLOTS.bit()) == 0, into);
    missing |= readPool(from, into);
    return missing;
  }

  private int readAfter(
      FlatObject from, MbufStep step, boolean areSlotsTold, MbufObservation into) {
    int missing = 0;
    boolean same = from.is(Field.CHAIN_AFTER, "same");
    if (!from.has(Field.CHAIN_AFTER)) {
      missing |= Observed.CHAIN_AFTER.bit() | Observed.CONTENT.bit();
    } else if (!same) {
      from.atObject(Field.CHAIN_AFTER);
      chain.read();
      after.read(chain, text, step.world().pageLength(), scratch);
      missing |= after.missing;
    }
    into.chainAfter.copyFrom(after.image);
    into.deviceView.clear();
    if (from.has(Field.DEVICE_VIEW)) {
      from.atList(Field.DEVICE_VIEW);
      SegmentFields.readRuns(text, 1 << 21, into.deviceView);
    } else {
      CursorLines.ownView(into.segments, into.answer, into.deviceView);
      missing |= same && areSlotsTold ? 0 : Observed.CONTENT.bit();
    }
    return missing;
  }

  private static int readPool(FlatObject from, MbufObservation into) {
    into.poolRefusals = from.number32(Field.REFUSED, 0);
    into.leaked = from.number32(Field.LEAKED, 0);
    into.wrongFrees = from.number32(Field.WRONG_FREES, 0);
    into.freedInUse = from.number32(Field.FREED_IN_USE, 0);
    into.innocentTouched = from.truth(Field.INNOCENT_TOUCHED, false);
    boolean isPoolTold =
        from.has(Field.LEAKED) && from.has(Field.WRONG_FREES) && from.has(Field.FREED_IN_USE);
    return (isPoolTold ? 0 : Observed.POOL.bit())
        | (from.has(Field.REFUSED) ? 0 : Observed.REFUSALS.bit())
        | (from.has(Field.INNOCENT_TOUCHED) ? 0 : Observed.INNOCENT.bit());
  }

  /**
   * Reads the answer of a call on a memory cursor.
   *
   * @param bytes of the descriptor passed
   * @param named whether the output function is one that the API names
   * @return as of the other kind
   */
  int read(
      FlatObject line,
      MemoryCursorCall call,
      long bytes,
      boolean named,
      MemoryCursorObservation into) {
    into.fresh = null;
    into.otherCapacity = null;
    if (!line.has(Field.ANSWER)) {
      return DmaFields.NO_CODE;
    }
    FlatObject answer = line.answer();
    int missing = readOne(answer, call, call.maxSegments, bytes, named, into);
    if (answer.has(Field.FRESH)) {
      answer.atObject(Field.FRESH);
      control.read();
      int unseen = readOne(control, call, call.maxSegments, bytes, named, freshMemory);
      into.fresh = isWhole(unseen) ? freshMemory : null;
    }
    if (answer.has(Field.OTHER_CAPACITY)) {
      answer.atObject(Field.OTHER_CAPACITY);
      control.read();
      int capacity = control.number32(Field.CAPACITY, 1);
      int unseen = readOne(control, call, capacity, bytes, named, otherMemory);
      into.otherCapacity = isWhole(unseen) ? otherMemory : null;
    }
    return missing;
  }

  private static boolean isWhole(int unseen) {
    return unseen != DmaFields.NO_CODE && (unseen & ~Observed.CANARY.bit()) == 0;
  }

  private int readOne(
      FlatObject from,
      MemoryCursorCall call,
      int capacity,
      long bytes,
      boolean named,
      MemoryCursorObservation into) {
    if (call.operation == MemoryCursorOperation.CREATE) {
      into.created = from.truth(Field.CREATED, false);
      return from.has(Field.CREATED) ? 0 : DmaFields.NO_CODE;
    }
    if (!from.has(Field.COUNT) && !from.has(Field.SEGMENTS)) {
      return DmaFields.NO_CODE;
    }
    into.answer = from.number32(Field.COUNT, 0);
    into.transferSize = from.number(Field.TRANSFER_SIZE, MemoryCursorCall.TRANSFER_BEFORE);
    int missing = from.has(Field.TRANSFER_SIZE) ? 0 : Observed.TRANSFER_SIZE.bit();
    int slots = ListSlots.bounded(capacity, ListSlots.limit(bytes));
    missing |= SegmentFields.read(from, text, slots, into.answer, -1, named, into.segments);
    if (!from.has(Field.COUNT)) {
      into.answer = SegmentFields.written(into.segments);
    }
    return missing;
  }
}

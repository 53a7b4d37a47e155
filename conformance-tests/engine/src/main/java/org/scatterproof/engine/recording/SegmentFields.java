package org.scatterproof.engine.recording;

import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;

/** Reads what a generating call gave, and lists of runs. */
final class SegmentFields {

  private SegmentFields() {}

  /**
   * Reads outputs, segments and what became of the memory beside them.
   *
   * @param slots slots that are looked at
   * @param claimed segments that the call says it gave, unsigned
   * @param refuseFrom index from which on the output function refuses; -1 never
   * @param named whether the output function is one that the API names, whose calls nobody sees
   * @return what was not observed
   */
  static int read(
      FlatObject answer,
      JsonText text,
      int slots,
      int claimed,
      int refuseFrom,
      boolean named,
      SegmentLog into) {
    into.clear(slots);
    int missing = 0;
    if (answer.has(Field.OUTPUTS)) {
      answer.atList(Field.OUTPUTS);
      readOutputs(text, refuseFrom, into);
    } else if (!answer.has(Field.SEGMENTS)) {
      missing = Observed.SLOTS.bit() | (named ? 0 : Observed.OUTPUTS.bit());
    } else {
      missing = named ? 0 : Observed.OUTPUTS.bit();
    }
    if (answer.has(Field.SEGMENTS)) {
      answer.atList(Field.SEGMENTS);
      int listed = readSlots(text, into);
      if (!answer.has(Field.OUTPUTS) && listed < into.slotsOf(claimed)) {
        missing |= Observed.SLOTS.bit();
      }
    }
    if (!answer.has(Field.BROKEN_CANARY)) {
      missing |= Observed.CANARY.bit();
    } else if (!answer.is(Field.BROKEN_CANARY, "none")) {
      into.canaryBroken(answer.number(Field.BROKEN_CANARY) & Long.MAX_VALUE);
    }
    return missing;
  }

  private static void readOutputs(JsonText text, int refuseFrom, SegmentLog into) {
    text.enterList();
    while (text.next()) {
      text.enterList();
      text.need();
      long index = text.number();
      if (index >>> Integer.SIZE != 0) {
        throw text.damaged("needs an index below 2^32 here");
      }
      text.need();
      long address = text.number();
      text.need();
      long length = text.number();
      boolean asPassed = true;
      if (text.next()) {
        asPassed = text.truth();
        text.endList();
      }
      boolean accept = refuseFrom < 0 || Integer.compareUnsigned((int) index, refuseFrom) < 0;
      into.output((int) index, address, length, accept, asPassed);
    }
  }

  /** Answers how many slots were told. */
  private static int readSlots(JsonText text, SegmentLog into) {
    text.enterList();
    int index = 0;
    while (text.next()) {
      if (!text.isNull()) {
        text.enterList();
        text.need();
        long address = text.number();
        text.need();
        long length = text.number();
        text.endList();
        if (index < into.slotCount()) {
          into.slot(index, address, length);
        }
      }
      index++;
    }
    return index;
  }

  /** Slots from the first one on that hold a segment: the count where a line lists but no count. */
  static int written(SegmentLog log) {
    int count = 0;
    while (log.isWritten(count)) {
      count++;
    }
    return count;
  }

  /** Reads a list of address and length, or of address, length, count and stride. */
  static void readRuns(JsonText text, long most, RunList into) {
    into.clear();
    text.enterList();
    while (text.next()) {
      text.enterList();
      text.need();
      long address = text.number();
      text.need();
      long length = text.number();
      long count = 1;
      long stride = 0;
      if (text.next()) {
        count = text.number();
        text.need();
        stride = text.number();
        text.endList();
      }
      if (Long.compareUnsigned(count, most - into.count()) > 0) {
        throw text.damaged("has more than " + most + " extents");
      }
      for (long i = 0; i < count; i++) {
        into.add(address + i * stride, length);
      }
    }
  }
}

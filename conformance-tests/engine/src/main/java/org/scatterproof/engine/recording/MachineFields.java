package org.scatterproof.engine.recording;

import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.world.MachineSnapshot;

/** Reads what the machine holds before and after a call. */
final class MachineFields {

  private final JsonText text;
  private final FlatObject machine;
  private final RunList pairs = new RunList();

  MachineFields(JsonText text) {
    this.text = text;
    machine = new FlatObject(text);
  }

  /**
   * Reads one machine.
   *
   * @param same what {@code "same"} stands for
   * @return {@code into}, filled; null where the line does not tell
   */
  @Nullable MachineSnapshot read(
      FlatObject answer, Field field, MachineSnapshot same, MachineSnapshot into) {
    if (!answer.has(field)) {
      return null;
    }
    if (answer.is(field, "same")) {
      if (into != same) {
        into.take(same);
      }
      return into;
    }
    answer.atObject(field);
    machine.read();
    into.clear();
    if (machine.has(Field.WRITTEN)) {
      machine.atList(Field.WRITTEN);
      readThrees((address, length, value) -> into.addWritten(address, length, value));
    }
    if (machine.has(Field.HELD)) {
      machine.atList(Field.HELD);
      SegmentFields.readRuns(text, 1 << 20, pairs);
      for (int i = 0; i < pairs.count(); i++) {
        into.addHeld(pairs.start(i), pairs.length(i));
      }
    }
    if (machine.has(Field.MAPPED)) {
      machine.atList(Field.MAPPED);
      readThrees((device, length, physical) -> into.addMapped(device, length, physical));
    }
    into.setReservations(machine.number32(Field.RESERVATIONS, 0) & Integer.MAX_VALUE);
    return into;
  }

  /** What becomes of three numbers. */
  private interface Three {
    void take(long one, long two, long three);
  }

  private void readThrees(Three taker) {
    text.enterList();
    while (text.next()) {
      text.enterList();
      text.need();
      long one = text.number();
      text.need();
      long two = text.number();
      text.need();
      taker.take(one, two, text.number());
      text.endList();
    }
  }
}

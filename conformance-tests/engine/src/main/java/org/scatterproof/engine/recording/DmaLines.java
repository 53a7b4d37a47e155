package org.scatterproof.engine.recording;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.DmaProbe;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.world.MachineSnapshot;

/** Writes calls on commands, with everything that a rule may look at. */
final class DmaLines {

  private static final String SAME = "same";

  private final LineWriter line;

  /** The machine after the last call that was written. */
  private final MachineSnapshot last = new MachineSnapshot();

  private final MachineSnapshot next = new MachineSnapshot();

  DmaLines(LineWriter line) {
    this.line = line;
  }

  /** Begins with an untouched machine. */
  void restart() {
    last.clear();
  }

  void write(DmaStep step) throws IOException {
    line.begin();
    writeCall(step);
    line.begin(Field.ANSWER);
    DmaObservation seen = step.seen();
    writeMachine(Field.BEFORE, seen.before);
    writeMachine(Field.AFTER, seen.after);
    writeAnswer(step, seen);
    writeControl(Field.FRESH, step, seen.fresh, true);
    writeControl(Field.OTHER_CAPACITY, step, seen.otherCapacity, true);
    writeControl(Field.RESTORED, step, seen.restored, false);
    line.end();
    line.end();
  }

  private void writeControl(
      Field field, DmaStep step, @Nullable DmaObservation control, boolean withMachine)
      throws IOException {
    if (control != null) {
      line.begin(field);
      if (withMachine && control.after != null) {
        next.take(control.after);
        writeSnapshot(Field.AFTER, next.isSame(last));
      }
      if (field == Field.OTHER_CAPACITY) {
        boolean many = Integer.compareUnsigned(step.call().capacity, 1) > 0;
        line.number(Field.CAPACITY, many ? 1 : DmaProbe.OTHER_CAPACITY);
      }
      writeAnswer(step, control);
      line.end();
    }
  }

  private void writeMachine(Field field, @Nullable MachineView view) throws IOException {
    if (view != null) {
      next.take(view);
      boolean same = next.isSame(last);
      writeSnapshot(field, same);
      if (!same) {
        last.take(next);
      }
    }
  }

  private void writeSnapshot(Field field, boolean same) throws IOException {
    if (same) {
      line.text(field, SAME);
      return;
    }
    line.begin(field);
    line.beginList(Field.WRITTEN);
    for (int i = 0; i < next.writtenCount(); i++) {
      writeThree(next.writtenAddress(i), next.writtenLength(i), next.writtenTag(i));
    }
    line.endList();
    line.beginList(Field.HELD);
    for (int i = 0; i < next.heldCount(); i++) {
      line.pair(next.heldAddress(i), next.heldLength(i));
    }
    line.endList();
    line.beginList(Field.MAPPED);
    for (int i = 0; i < next.mappedCount(); i++) {
      writeThree(next.mappedDevice(i), next.mappedLength(i), next.mappedPhysical(i));
    }
    line.endList();
    line.number(Field.RESERVATIONS, next.reservationCount());
    line.end();
  }

  private void writeThree(long address, long length, long value) throws IOException {
    line.beginList();
    line.hex(address);
    line.hex(length);
    line.hex(value);
    line.endList();
  }

  private void writeCall(DmaStep step) throws IOException {
    DmaCall call = step.call();
    line.number(Field.COMMAND, call.command);
    line.text(Field.OP, DmaOperations.word(call.operation));
    switch (call.operation) {
      case CREATE -> {
        line.text(Field.FORM, call.form.name().toLowerCase(Locale.ROOT));
        line.number(Field.CONSTRAINTS, step.before().constraints());
      }
      case CHANGE -> {
        line.number(Field.DESCRIPTOR, call.descriptor);
        line.runs(Field.EXTENTS, step.setting().contents().get(call.content));
      }
      case SET -> {
        line.id(Field.DESCRIPTOR, call.descriptor);
        line.truth(Field.AUTO_PREPARE, call.automatic);
      }
      case CLEAR -> line.truth(Field.AUTO_COMPLETE, call.automatic);
      case PREPARE -> writePrepare(call);
      case PREPARE_WITH -> {
        line.number(Field.CONSTRAINTS, call.constraints);
        writePrepare(call);
      }
      case COMPLETE -> {
        line.truth(Field.INVALIDATE_CACHE, call.cache);
        line.truth(Field.SYNCHRONIZE, call.synchronize);
      }
      case PREPARED_RANGE -> writeMissing(call);
      case GENERATE -> {
        line.hex(Field.OFFSET, call.offset);
        line.number(Field.CAPACITY, Integer.toUnsignedLong(call.capacity));
        if (call.refuseFrom >= 0) {
          line.number(Field.REFUSE_FROM, call.refuseFrom);
        }
        writeMissing(call);
      }
      case SYNCHRONIZE -> line.number(Field.OPTIONS, Integer.toUnsignedLong(call.options));
      case READ_BYTES, WRITE_BYTES -> {
        line.hex(Field.OFFSET, call.offset);
        line.hex(Field.LENGTH, call.length);
      }
      case COPY_BUFFER -> {
        line.text(Field.DIRECTION, call.direction.name());
        line.hex(Field.LENGTH, call.length);
      }
      case CLONE -> line.number(Field.CLONE, call.clone);
      case DRIVER_WRITES -> line.number(Field.DESCRIPTOR, call.descriptor);
      case GET, IO_DESCRIPTOR, DEVICE_WRITES -> {}
    }
  }

  private void writePrepare(DmaCall call) throws IOException {
    line.hex(Field.OFFSET, call.offset);
    line.hex(Field.LENGTH, call.length);
    line.truth(Field.FLUSH_CACHE, call.cache);
    line.truth(Field.SYNCHRONIZE, call.synchronize);
  }

  private void writeMissing(DmaCall call) throws IOException {
    writeTrue(Field.WITHOUT_OFFSET, call.withoutOffset);
    writeTrue(Field.WITHOUT_SEGMENTS, call.withoutSegments);
    writeTrue(Field.WITHOUT_COUNT, call.withoutCount);
  }

  private void writeTrue(Field field, boolean value) throws IOException {
    if (value) {
      line.truth(field, true);
    }
  }

  private void writeAnswer(DmaStep step, DmaObservation seen) throws IOException {
    DmaOperation operation = step.call().operation;
    switch (operation) {
      case CREATE -> line.truth(Field.CREATED, seen.returnCode == IOReturn.SUCCESS);
      case CHANGE, DEVICE_WRITES, DRIVER_WRITES -> {}
      default -> line.text(Field.CODE, IOReturn.name(seen.returnCode));
    }
    switch (operation) {
      case GET -> writeDescriptor(seen);
      case PREPARED_RANGE -> {
        line.hex(Field.OFFSET, seen.offset);
        line.hex(Field.LENGTH, seen.length);
      }
      case GENERATE -> {
        line.hex(Field.OFFSET, seen.offset);
        line.number(Field.COUNT, Integer.toUnsignedLong(seen.count));
        boolean named = step.constraints().output() instanceof NamedDmaOutput;
        line.segments(seen.segments, !named, seen.count);
      }
      case READ_BYTES, WRITE_BYTES -> {
        line.hex(Field.TRANSFERRED, seen.transferred);
        line.hex(Field.BUFFER_ADDRESS, seen.bufferAddress);
        line.runs(Field.BUFFER, seen.buffer);
      }
      case COPY_BUFFER, IO_DESCRIPTOR -> {
        writeDescriptor(seen);
        line.text(Field.DIRECTION, seen.direction.name());
        line.runs(Field.MEMORY, seen.memory);
      }
      case CLONE -> line.truth(Field.IS_NEW, seen.isNewCommand);
      default -> {}
    }
    writeEvents(seen.events);
  }

  private void writeDescriptor(DmaObservation seen) throws IOException {
    if (seen.descriptor == DmaObservation.FOREIGN_DESCRIPTOR) {
      line.text(Field.DESCRIPTOR, "foreign");
    } else {
      line.id(Field.DESCRIPTOR, seen.descriptor);
    }
  }

  private void writeEvents(PlatformLog events) throws IOException {
    line.beginList(Field.EVENTS);
    for (int i = 0; i < events.kept(); i++) {
      line.beginList();
      line.text(DmaOperations.word(events.event(i)));
      line.hex(events.first(i));
      line.hex(events.second(i));
      line.hex(events.third(i));
      line.endList();
    }
    line.endList();
    if (events.count() > events.kept()) {
      line.number(Field.EVENT_COUNT, events.count());
    }
  }

  /** The extents of a descriptor as they are declared. */
  void writeDescriptor(int id, String direction, RunList extents) throws IOException {
    line.begin();
    line.number(Field.DESCRIPTOR, id);
    line.text(Field.DIRECTION, direction);
    line.runs(Field.EXTENTS, extents);
    line.end();
  }
}

package org.scatterproof.engine.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.MemoryCursorProbe;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** Writes calls on cursors of both kinds, with everything that a rule may look at. */
final class CursorLines {

  private static final String SAME = "same";

  private final LineWriter line;

  /** What was last written of each chain. */
  private final Map<Integer, String> chains = new HashMap<>();

  CursorLines(LineWriter line) {
    this.line = line;
  }

  /** Begins with chains of which nothing was written. */
  void restart() {
    chains.clear();
  }

  void write(MbufStep step) throws IOException {
    MbufCall call = step.call();
    MbufObservation seen = step.seen();
    boolean generates = call.operation == MbufOperation.GENERATE;
    if (generates && call.chain >= 0) {
      String before = text(seen.chainBefore);
      if (!before.equals(chains.get(call.chain))) {
        line.begin();
        line.number(Field.CHAIN, call.chain);
        writeChain(line, seen.chainBefore);
        line.end();
      }
      chains.put(call.chain, text(seen.chainAfter));
    }
    line.begin();
    writeCall(step);
    line.begin(Field.ANSWER);
    writeAnswer(step, seen, seen.chainBefore);
    MbufObservation fresh = seen.fresh;
    if (fresh != null) {
      line.begin(Field.FRESH);
      if (call.chain >= 0 && !text(fresh.chainBefore).equals(text(seen.chainBefore))) {
        line.begin(Field.CHAIN_BEFORE);
        writeChain(line, fresh.chainBefore);
        line.end();
      }
      writeAnswer(step, fresh, fresh.chainBefore);
      line.end();
    }
    line.end();
    line.end();
  }

  private void writeCall(MbufStep step) throws IOException {
    MbufCall call = step.call();
    line.number(Field.CURSOR, call.cursor);
    line.text(Field.OP, word(call.operation));
    if (call.operation == MbufOperation.CREATE) {
      line.number(Field.CONSTRAINTS, 0);
    } else if (call.operation == MbufOperation.GENERATE) {
      line.id(Field.CHAIN, call.chain);
      line.number(Field.MAX_SEGS, Integer.toUnsignedLong(call.maxSegs));
      line.truth(Field.DO_COALESCE, call.doCoalesce);
    }
  }

  private void writeAnswer(MbufStep step, MbufObservation seen, ChainImage before)
      throws IOException {
    if (step.call().operation == MbufOperation.CREATE) {
      line.truth(Field.CREATED, seen.created);
      return;
    }
    line.number(Field.COUNT, Integer.toUnsignedLong(seen.answer));
    if (step.call().operation != MbufOperation.GENERATE) {
      return;
    }
    boolean named = step.constraints().output() instanceof NamedCursorOutput;
    line.segments(seen.segments, !named, seen.answer);
    boolean same = text(seen.chainAfter).equals(text(before));
    if (same) {
      line.text(Field.CHAIN_AFTER, SAME);
    } else {
      line.begin(Field.CHAIN_AFTER);
      writeChain(line, seen.chainAfter);
      line.end();
    }
    if (!same || !isOwn(seen.deviceView, seen.segments, seen.answer)) {
      line.runs(Field.DEVICE_VIEW, seen.deviceView);
    }
    line.number(Field.REFUSED, seen.poolRefusals);
    line.number(Field.LEAKED, seen.leaked);
    line.number(Field.WRONG_FREES, seen.wrongFrees);
    line.number(Field.FREED_IN_USE, seen.freedInUse);
    line.truth(Field.INNOCENT_TOUCHED, seen.innocentTouched);
  }

  /** Whether the device sees memory that nobody copied to. */
  private static boolean isOwn(RunList seen, SegmentLog segments, int answered) {
    RunList own = new RunList();
    ownView(segments, answered, own);
    boolean same = own.count() == seen.count();
    for (int i = 0; same && i < own.count(); i++) {
      same = own.start(i) == seen.start(i) && own.length(i) == seen.length(i);
    }
    return same;
  }

  /** What a device sees of memory in which every byte holds its own address. */
  static void ownView(SegmentLog segments, int answered, RunList into) {
    into.clear();
    for (int i = 0; i < segments.slotsOf(answered); i++) {
      if (segments.isWritten(i)) {
        into.add(segments.address(i), segments.length(i));
      }
    }
  }

  private static String text(ChainImage chain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LineWriter writer = new LineWriter(bytes);
    writer.begin();
    writeChain(writer, chain);
    writer.end();
    writer.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void writeChain(LineWriter to, ChainImage chain) throws IOException {
    to.truth(Field.PACKET_HEADER, chain.isPacketHeader());
    to.hex(Field.PACKET_LENGTH, chain.packetLength());
    to.beginList(Field.MBUFS);
    for (int i = 0; i < chain.mbufCount(); i++) {
      to.beginList();
      to.number(chain.identity(i));
      to.hex(chain.data(i));
      to.hex(chain.length(i));
      to.endList();
    }
    to.endList();
    to.runs(Field.PAYLOAD, chain.payload());
    if (!chain.isTranslated()) {
      to.beginList(Field.UNTRANSLATED);
      for (int i = 0; i < chain.pieceCount(); i++) {
        if (!chain.isPieceTranslated(i)) {
          to.number(i);
        }
      }
      to.endList();
    }
    if (chain.isEndless()) {
      to.truth(Field.ENDLESS, true);
    }
  }

  void write(MemoryCursorStep step) throws IOException {
    line.begin();
    MemoryCursorCall call = step.call();
    line.number(Field.CURSOR, call.cursor);
    line.text(
        Field.OP,
        call.operation == MemoryCursorOperation.CREATE ? "create" : "genPhysicalSegments");
    if (call.operation == MemoryCursorOperation.CREATE) {
      line.number(Field.CONSTRAINTS, 0);
    } else {
      line.id(Field.DESCRIPTOR, call.descriptor);
      line.hex(Field.FROM_POSITION, call.fromPosition);
      line.number(Field.MAX_SEGMENTS, Integer.toUnsignedLong(call.maxSegments));
      line.number(Field.MAX_TRANSFER_SIZE, Integer.toUnsignedLong(call.maxTransferSize));
      if (call.withoutSegments) {
        line.truth(Field.WITHOUT_SEGMENTS, true);
      }
      if (call.withoutTransferSize) {
        line.truth(Field.WITHOUT_TRANSFER_SIZE, true);
      }
    }
    line.begin(Field.ANSWER);
    writeAnswer(step, step.seen());
    writeControl(Field.FRESH, step, step.seen().fresh);
    writeControl(Field.OTHER_CAPACITY, step, step.seen().otherCapacity);
    line.end();
    line.end();
  }

  private void writeControl(
      Field field, MemoryCursorStep step, @Nullable MemoryCursorObservation control)
      throws IOException {
    if (control != null) {
      line.begin(field);
      if (field == Field.OTHER_CAPACITY) {
        boolean many = Integer.compareUnsigned(step.call().maxSegments, 1) > 0;
        line.number(Field.CAPACITY, many ? 1 : MemoryCursorProbe.OTHER_CAPACITY);
      }
      writeAnswer(step, control);
      line.end();
    }
  }

  private void writeAnswer(MemoryCursorStep step, MemoryCursorObservation seen) throws IOException {
    if (step.call().operation == MemoryCursorOperation.CREATE) {
      line.truth(Field.CREATED, seen.created);
      return;
    }
    line.number(Field.COUNT, Integer.toUnsignedLong(seen.answer));
    line.hex(Field.TRANSFER_SIZE, seen.transferSize);
    boolean named = step.constraints().output() instanceof NamedCursorOutput;
    line.segments(seen.segments, !named, seen.answer);
  }

  static String word(MbufOperation operation) {
    return operation == MbufOperation.CREATE ? "create" : operation.documentedName();
  }
}

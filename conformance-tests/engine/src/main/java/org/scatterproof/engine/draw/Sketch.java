package org.scatterproof.engine.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.draw.Stretch.Look;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.trace.TracedDmaCall;
import org.scatterproof.engine.trace.TracedMbufCall;
import org.scatterproof.engine.trace.TracedMemoryCursorCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/** Notes, call by call, what a picture is to show. */
final class Sketch implements StepWatcher {

  /** Calls of one picture; the last ones are those that matter. */
  private static final int MOST_CALLS = 12;

  private static final int MOST_STRETCHES = 24;

  private final List<Row> rows = new ArrayList<>();
  private final RunList named = new RunList();
  private @Nullable Row given;
  private int number;
  private long limit;

  Sketch() {}

  /**
   * A sketch of later calls.
   *
   * @param before calls that were made before
   */
  Sketch(int before) {
    number = before;
  }

  /** Rows, the oldest calls left out where there are many. */
  List<Row> rows() {
    int surplus = Math.max(0, rows.size() - 2 * MOST_CALLS);
    return rows.subList(surplus, rows.size());
  }

  /** First address that the device cannot reach; 0 where it reaches all of those drawn. */
  long limit() {
    return limit;
  }

  @Override
  public void judged(DmaStep step) {
    if (step.call().operation == DmaOperation.CREATE) {
      return;
    }
    number++;
    TracedDmaCall call = TracedDmaCall.of(step);
    String text = number + "  " + call.call() + " -> " + call.answer();
    if (step.call().operation == DmaOperation.GENERATE && step.before().isActive()) {
      generated(step, text);
      return;
    }
    rows.add(new Row(text, List.of()));
    if (step.call().operation == DmaOperation.SET && step.succeeded()) {
      addOnce("memory of descriptor " + step.call().descriptor, memory(step.bytes()));
    }
    if (step.call().operation != DmaOperation.PREPARED_RANGE) {
      named.clear(); // what comes now belongs to another preparation, perhaps
    }
  }

  /** Adds what calls start from, unless it is as it was. */
  private void addOnce(String text, List<Stretch> stretches) {
    Row row = new Row(text, stretches);
    if (!row.equals(given)) {
      rows.add(row);
      given = row;
    }
  }

  private void generated(DmaStep step, String text) {
    RunList bytes = step.bytes();
    long from = step.before().preparedOffset();
    addOnce("prepared", range(bytes, from, step.before().preparedLength()));
    List<Stretch> stretches = new ArrayList<>();
    long position = step.position();
    SegmentLog log = step.seen().segments;
    int shown = step.succeeded() ? step.slots() : 0;
    for (int i = 0; i < shown && stretches.size() < MOST_STRETCHES; i++) {
      if (log.isWritten(i) && log.length(i) != 0) {
        addSegment(bytes, position, log.address(i), log.length(i), stretches);
        position += log.length(i);
      }
    }
    noteLimit(step, stretches);
    rows.add(new Row(text, stretches));
    stretches.stream()
        .filter(each -> each.look() == Look.RIGHT || each.look() == Look.AGAIN)
        .forEach(each -> named.add(each.start(), each.length()));
  }

  /** Pieces of a segment, each of them in one extent, beside where their bytes live. */
  private void addSegment(
      RunList bytes, long position, long address, long length, List<Stretch> into) {
    for (long done = 0; Unsigned.isBelow(done, length) && into.size() < MOST_STRETCHES; ) {
      long at = position + done;
      if (!Unsigned.isBelow(at, bytes.total())) {
        into.add(new Stretch(address + done, length - done, Look.WRONG));
        return;
      }
      int run = bytes.runAt(at);
      long inRun = bytes.length(run) - (at - bytes.offset(run));
      long piece = Unsigned.min(length - done, inRun);
      long lives = bytes.start(run) + (at - bytes.offset(run));
      if (lives == address + done) {
        into.add(new Stretch(lives, piece, isNamed(lives) ? Look.AGAIN : Look.RIGHT));
      } else {
        into.add(new Stretch(lives, piece, Look.MISSED));
        into.add(new Stretch(address + done, piece, Look.WRONG));
      }
      done += piece;
    }
  }

  private boolean isNamed(long address) {
    for (int i = 0; i < named.count(); i++) {
      if (Unsigned.isBelow(address - named.start(i), named.length(i))) {
        return true;
      }
    }
    return false;
  }

  private void noteLimit(DmaStep step, List<Stretch> stretches) {
    int bits = step.constraints().effectiveAddressBits();
    if (bits < Long.SIZE) {
      long first = 1L << bits;
      for (Stretch each : stretches) {
        boolean reaches = Unsigned.isBelow(first, each.start() + each.length());
        limit = reaches ? first : limit;
      }
    }
  }

  private static List<Stretch> memory(RunList bytes) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < bytes.count() && i < MOST_STRETCHES; i++) {
      stretches.add(new Stretch(bytes.start(i), bytes.length(i), Look.MEMORY));
    }
    return stretches;
  }

  private static List<Stretch> range(RunList bytes, long from, long length) {
    List<Stretch> stretches = new ArrayList<>();
    long end = from + length;
    for (int i = 0; i < bytes.count() && stretches.size() < MOST_STRETCHES; i++) {
      long first = Unsigned.max(from, bytes.offset(i));
      long last = Unsigned.min(end, bytes.offset(i) + bytes.length(i));
      if (Unsigned.isBelow(first, last)) {
        long at = bytes.start(i) + (first - bytes.offset(i));
        stretches.add(new Stretch(at, last - first, Look.PREPARED));
      }
    }
    return stretches;
  }

  @Override
  public void judged(MbufStep step) {
    if (step.call().operation == MbufOperation.CREATE) {
      return;
    }
    number++;
    TracedMbufCall call = TracedMbufCall.of(step);
    String text = number + "  " + call.call() + " -> " + call.answer();
    if (step.call().operation != MbufOperation.GENERATE) {
      rows.add(new Row(text, List.of()));
      return;
    }
    addOnce("mbufs of chain " + step.call().chain + ", by virtual address", chain(step));
    List<Stretch> segments = new ArrayList<>();
    SegmentLog log = step.seen().segments;
    for (int i = 0; i < step.slots() && segments.size() < MOST_STRETCHES; i++) {
      if (log.isWritten(i) && log.length(i) != 0) {
        boolean tooMany = Integer.compareUnsigned(i, step.limit()) >= 0;
        boolean tooLong = Unsigned.isBelow(step.segmentLimit(), log.length(i));
        Look look = tooMany || tooLong ? Look.WRONG : Look.NAMED;
        segments.add(new Stretch(log.address(i), log.length(i), look));
      }
    }
    rows.add(new Row(text, segments));
  }

  private static List<Stretch> chain(MbufStep step) {
    List<Stretch> stretches = new ArrayList<>();
    ChainImage chain = step.seen().chainBefore;
    for (int i = 0; i < chain.mbufCount() && stretches.size() < MOST_STRETCHES; i++) {
      if (chain.length(i) != 0) {
        stretches.add(new Stretch(chain.data(i), chain.length(i), Look.MEMORY));
      }
    }
    return stretches;
  }

  @Override
  public void judged(MemoryCursorStep step) {
    if (step.call().operation == MemoryCursorOperation.CREATE) {
      return;
    }
    number++;
    TracedMemoryCursorCall call = TracedMemoryCursorCall.of(step);
    String text = number + "  " + call.call() + " -> " + call.answer();
    if (step.isGenerate() && step.call().descriptor >= 0) {
      addOnce("memory of descriptor " + step.call().descriptor, memory(step.bytes()));
    }
    List<Stretch> stretches = new ArrayList<>();
    long position = step.call().fromPosition;
    SegmentLog log = step.seen().segments;
    int shown = step.isGenerate() ? step.slots() : 0;
    for (int i = 0; i < shown && stretches.size() < MOST_STRETCHES; i++) {
      if (log.isWritten(i) && log.length(i) != 0) {
        addSegment(step.bytes(), position, log.address(i), log.length(i), stretches);
        position += log.length(i);
      }
    }
    rows.add(new Row(text, stretches)); // every position may be listed again: nothing is named
  }
}

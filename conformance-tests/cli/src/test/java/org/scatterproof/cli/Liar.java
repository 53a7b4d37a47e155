package org.scatterproof.cli;

import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufRules;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorRules;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.value.IOReturn;

/**
 * Looks on while a scenario runs, and hands every step on to a recorder; but of one it tells a lie.
 * What the rules say of the lie, it asks right there, of the step itself: no line was written and
 * none was read. After the lie it is silent.
 */
final class Liar implements StepWatcher {

  private static final int[] CODES = {
    IOReturn.SUCCESS,
    IOReturn.OVERRUN,
    IOReturn.BAD_ARGUMENT,
    IOReturn.NOT_READY,
    IOReturn.NOT_ALIGNED,
    IOReturn.MESSAGE_TOO_LARGE,
    IOReturn.BUSY,
    IOReturn.NO_SPACE,
    5
  };
  private static final long[] STEPS = {1, -1, 4, 0x1000, -0x1000, 1L << 32, Long.MIN_VALUE};

  private final StepWatcher recorder;
  private final Random random;
  private final Rulebook<DmaStep> dma;
  private final Rulebook<MbufStep> mbuf;
  private final Rulebook<MemoryCursorStep> memory;
  private int until;

  /** Whether the lie was told. */
  boolean hasLied;

  /** Id of the requirement that the lie breaks; null where it could be true. */
  @Nullable String broken;

  /**
   * Lies once.
   *
   * @param until steps that are told as they are
   */
  Liar(Implementation implementation, StepWatcher recorder, Random random, int until) {
    this.recorder = recorder;
    this.random = random;
    this.until = until;
    dma = DmaRules.rulebook().asked(Profile.DOCUMENTED).declared(implementation.capabilities());
    mbuf = MbufRules.rulebook().asked(Profile.DOCUMENTED).declared(implementation.capabilities());
    memory =
        MemoryCursorRules.rulebook()
            .asked(Profile.DOCUMENTED)
            .declared(implementation.capabilities());
  }

  private boolean isItTime() {
    return !hasLied && until-- == 0;
  }

  @Override
  public void judged(DmaStep step) {
    if (!isItTime()) {
      pass(() -> recorder.judged(step));
      return;
    }
    DmaObservation seen = step.seen();
    Runnable told = () -> tell(dma, step, () -> recorder.judged(step));
    boolean isList = step.isPlainGenerate() && step.succeeded() && seen.segments.isWritten(0);
    switch (step.call().operation) {
      case CREATE -> {
        int code = seen.returnCode;
        lie(
            code == IOReturn.SUCCESS ? IOReturn.ERROR : 0,
            code,
            c -> seen.returnCode = (int) c,
            told);
      }
      case GET -> lie(random.nextInt(3) - 1, seen.descriptor, c -> seen.descriptor = (int) c, told);
      case GENERATE -> {
        switch (random.nextInt(isList && seen.segments.outputCount() == 0 ? 4 : 3)) {
          case 0 -> lieOfCode(seen, told);
          case 1 -> lie(other(seen.offset), seen.offset, v -> seen.offset = v, told);
          case 2 -> lie(other(seen.count), seen.count, v -> seen.count = (int) v, told);
          default -> lieOfSlot(seen.segments, told);
        }
      }
      case PREPARED_RANGE -> {
        switch (random.nextInt(3)) {
          case 0 -> lieOfCode(seen, told);
          case 1 -> lie(other(seen.offset), seen.offset, v -> seen.offset = v, told);
          default -> lie(other(seen.length), seen.length, v -> seen.length = v, told);
        }
      }
      case CHANGE, DEVICE_WRITES, DRIVER_WRITES -> pass(() -> recorder.judged(step));
      case READ_BYTES, WRITE_BYTES ->
          lie(other(seen.transferred), seen.transferred, v -> seen.transferred = v, told);
      default -> lieOfCode(seen, told);
    }
  }

  @Override
  public void judged(MbufStep step) {
    if (!isItTime()) {
      pass(() -> recorder.judged(step));
      return;
    }
    MbufObservation seen = step.seen();
    Runnable told = () -> tell(mbuf, step, () -> recorder.judged(step));
    switch (step.call().operation) {
      case CREATE -> {
        seen.created = !seen.created;
        told.run();
        seen.created = !seen.created;
      }
      case COALESCE_COUNT -> lie(other(seen.answer), seen.answer, v -> seen.answer = (int) v, told);
      default -> {
        boolean isList = seen.answer != 0 && seen.segments.outputCount() == 0;
        switch (random.nextInt(isList && seen.segments.isWritten(0) ? 5 : 4)) {
          case 0 -> lie(other(seen.answer), seen.answer, v -> seen.answer = (int) v, told);
          case 1 -> lie(seen.leaked + 1, seen.leaked, v -> seen.leaked = (int) v, told);
          case 2 -> lie(seen.wrongFrees + 1, seen.wrongFrees, v -> seen.wrongFrees = (int) v, told);
          case 3 ->
              lie(seen.poolRefusals + 1, seen.poolRefusals, v -> seen.poolRefusals = (int) v, told);
          default -> lieOfSlot(seen.segments, told);
        }
      }
    }
  }

  @Override
  public void judged(MemoryCursorStep step) {
    if (!isItTime()) {
      pass(() -> recorder.judged(step));
      return;
    }
    MemoryCursorObservation seen = step.seen();
    Runnable told = () -> tell(memory, step, () -> recorder.judged(step));
    if (!step.isGenerate()) {
      seen.created = !seen.created;
      told.run();
      seen.created = !seen.created;
      return;
    }
    boolean isList = seen.answer != 0 && seen.segments.outputCount() == 0;
    switch (random.nextInt(isList && seen.segments.isWritten(0) ? 3 : 2)) {
      case 0 -> lie(other(seen.answer), seen.answer, v -> seen.answer = (int) v, told);
      case 1 -> lie(other(seen.transferSize), seen.transferSize, v -> seen.transferSize = v, told);
      default -> lieOfSlot(seen.segments, told);
    }
  }

  private void pass(Runnable recording) {
    if (!hasLied) {
      recording.run();
    }
  }

  private <S> void tell(Rulebook<S> rules, S step, Runnable recording) {
    Findings<S> findings = rules.newFindings();
    rules.judge(step, findings);
    broken = findings.blamed() < 0 ? null : findings.requirement(findings.blamed()).id();
    recording.run();
    hasLied = true;
  }

  private void lieOfCode(DmaObservation seen, Runnable told) {
    lie(CODES[random.nextInt(CODES.length)], seen.returnCode, v -> seen.returnCode = (int) v, told);
  }

  private void lieOfSlot(SegmentLog log, Runnable told) {
    List<Integer> written =
        IntStream.range(0, log.slotCount()).filter(log::isWritten).boxed().toList();
    int slot = written.get(random.nextInt(written.size()));
    long address = log.address(slot);
    long length = log.length(slot);
    boolean isLength = random.nextBoolean();
    log.slot(slot, isLength ? address : other(address), isLength ? other(length) : length);
    told.run();
    log.slot(slot, address, length);
  }

  private long other(long value) {
    return random.nextInt(4) == 0 ? random.nextInt(3) : value + STEPS[random.nextInt(STEPS.length)];
  }

  private static void lie(long said, long seen, LongConsumer field, Runnable told) {
    field.accept(said);
    told.run();
    field.accept(seen);
  }
}

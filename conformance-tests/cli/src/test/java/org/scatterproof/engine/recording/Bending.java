package org.scatterproof.engine.recording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog;
import org.scatterproof.spec.mbuf.ChainImage;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufRules;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorRules;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.value.Direction;

/**
 * Looks on, bends one observation of every step this way and that, has the step judged again, and
 * notes which rules changed their mind. The step is as it was afterwards.
 */
final class Bending implements StepWatcher {

  private static final int STEPS = 16;
  private static final int SLOTS = 600;

  private final Rulebook<DmaStep> dmaRules;
  private final Rulebook<MbufStep> mbufRules;
  private final Rulebook<MemoryCursorStep> memoryRules;

  /** By requirement, what its rule was seen to look at where the call succeeded. */
  final Map<String, Set<Observed>> needsOnSuccess = new TreeMap<>();

  /** The same where it failed. */
  final Map<String, Set<Observed>> needsOnFailure = new TreeMap<>();

  private int steps;

  /** A scenario begins, of which the first steps are bent. */
  void begin() {
    steps = 0;
  }

  private boolean isEnough(SegmentLog log) {
    return ++steps > STEPS || log.slotCount() > SLOTS;
  }

  Bending(Set<Capability> declared) {
    dmaRules = DmaRules.rulebook().declared(declared);
    mbufRules = MbufRules.rulebook().declared(declared);
    memoryRules = MemoryCursorRules.rulebook().declared(declared);
  }

  @Override
  public void judged(DmaStep step) {
    DmaObservation seen = step.seen();
    if (isEnough(seen.segments)) {
      return;
    }
    Bent<DmaStep> bent = new Bent<>(dmaRules, step, step.succeeded());
    MachineView before = seen.before;
    MachineView after = seen.after;
    seen.before = null;
    seen.after = null;
    bent.compareViolations(Observed.MACHINE);
    seen.before = before;
    seen.after = after;
    long offset = seen.offset;
    for (long other : new long[] {0, -1, offset + 1, step.call().offset, offset - 1, 1L << 40}) {
      seen.offset = other;
      bent.compare(Observed.OFFSET);
    }
    seen.offset = offset;
    long length = seen.length;
    for (long other : new long[] {0, -1, length + 1, 1L << 40}) {
      seen.length = other;
      bent.compare(Observed.LENGTH);
    }
    seen.length = length;
    int count = seen.count;
    for (int other : new int[] {0, 1, count + 1, -1, step.call().capacity, count - 1}) {
      seen.count = other;
      bent.compare(Observed.COUNT);
    }
    seen.count = count;
    int descriptor = seen.descriptor;
    for (int other : new int[] {-1, -2, 0, 1}) {
      seen.descriptor = other;
      bent.compare(Observed.DESCRIPTOR);
    }
    seen.descriptor = descriptor;
    long transferred = seen.transferred;
    for (long other : new long[] {0, -1, transferred + 1, 1}) {
      seen.transferred = other;
      bent.compare(Observed.TRANSFERRED);
    }
    seen.transferred = transferred;
    seen.isNewCommand = !seen.isNewCommand;
    bent.compare(Observed.IS_NEW);
    seen.isNewCommand = !seen.isNewCommand;
    long address = seen.bufferAddress;
    seen.bufferAddress = address + 0x1000;
    bent.compare(Observed.BUFFER);
    seen.bufferAddress = address;
    bendRuns(bent, seen.buffer, Observed.BUFFER);
    bendRuns(bent, seen.memory, Observed.MEMORY);
    Direction direction = seen.direction;
    for (Direction other : Direction.values()) {
      seen.direction = other;
      bent.compare(Observed.MEMORY);
    }
    seen.direction = direction;
    bendEvents(bent, seen.events);
    bendSegments(bent, seen.segments);
  }

  @Override
  public void judged(MbufStep step) {
    MbufObservation seen = step.seen();
    if (step.call().operation != MbufOperation.GENERATE || isEnough(seen.segments)) {
      return;
    }
    Bent<MbufStep> bent = new Bent<>(mbufRules, step, seen.answer != 0);
    bendSegments(bent, seen.segments);
    shiftRuns(bent, seen.deviceView);
    shiftRuns(bent, seen.chainAfter.payload());
    shiftRuns(bent, seen.chainBefore.payload());
    ChainImage after = new ChainImage();
    after.copyFrom(seen.chainAfter);
    seen.chainAfter.copyFrom(seen.chainBefore);
    bent.compare(Observed.CHAIN_AFTER);
    seen.chainAfter.addMbuf(77, 0x77000, 0);
    bent.compare(Observed.CHAIN_AFTER);
    seen.chainAfter.begin(false, 1);
    bent.compare(Observed.CHAIN_AFTER);
    seen.chainAfter.copyFrom(after);
    seen.chainAfter.markEndless();
    bent.compare(Observed.CHAIN_AFTER);
    seen.chainAfter.clear();
    seen.chainAfter.begin(after.isPacketHeader(), after.packetLength());
    for (int i = 0; i < after.mbufCount(); i++) {
      seen.chainAfter.addMbuf(after.identity(i) + 1000, after.data(i), after.length(i));
    }
    for (int i = 0; i < after.pieceCount(); i++) {
      seen.chainAfter.addPiece(after.pieceLength(i), after.isPieceTranslated(i));
    }
    TracedDescriptor.copy(after.payload(), seen.chainAfter.payload());
    bent.compare(Observed.MBUF_IDS);
    seen.chainAfter.copyFrom(after);
    seen.poolRefusals++;
    bent.compare(Observed.REFUSALS);
    seen.poolRefusals--;
    seen.leaked++;
    bent.compare(Observed.POOL);
    seen.leaked--;
    seen.wrongFrees++;
    bent.compare(Observed.POOL);
    seen.wrongFrees--;
    seen.freedInUse++;
    bent.compare(Observed.POOL);
    seen.freedInUse--;
    seen.innocentTouched = !seen.innocentTouched;
    bent.compare(Observed.INNOCENT);
    seen.innocentTouched = !seen.innocentTouched;
  }

  @Override
  public void judged(MemoryCursorStep step) {
    if (isEnough(step.seen().segments)) {
      return;
    }
    Bent<MemoryCursorStep> bent = new Bent<>(memoryRules, step, step.seen().answer != 0);
    long size = step.seen().transferSize;
    for (long other : new long[] {0, -1, size + 1}) {
      step.seen().transferSize = other;
      bent.compare(Observed.TRANSFER_SIZE);
    }
    step.seen().transferSize = size;
    bendSegments(bent, step.seen().segments);
  }

  private static void bendRuns(Bent<?> bent, RunList runs, Observed what) {
    RunList saved = new RunList();
    TracedDescriptor.copy(runs, saved);
    runs.clear();
    bent.compare(what);
    for (int i = 0; i < saved.count(); i++) {
      runs.add(saved.start(i) + 0x123000, saved.length(i));
    }
    bent.compare(what);
    runs.add(0x777000, 5);
    bent.compare(what);
    TracedDescriptor.copy(saved, runs);
  }

  /** Whoever does not tell what a chain holds tells how much. */
  private static void shiftRuns(Bent<?> bent, RunList runs) {
    RunList saved = new RunList();
    TracedDescriptor.copy(runs, saved);
    for (long by : new long[] {1, 0x123000}) {
      runs.clear();
      for (int i = 0; i < saved.count(); i++) {
        runs.add(saved.start(i) + by, saved.length(i));
      }
      bent.compare(Observed.CONTENT);
    }
    TracedDescriptor.copy(saved, runs);
  }

  private static void bendEvents(Bent<?> bent, PlatformLog events) {
    PlatformLog saved = new PlatformLog();
    saved.copyFrom(events);
    events.clear();
    bent.compare(Observed.EVENTS);
    for (PlatformLog.Event each : PlatformLog.Event.values()) {
      events.copyFrom(saved);
      events.add(each, 0x1000, 0x40000, 0x1000);
      bent.compare(Observed.EVENTS);
    }
    events.copyFrom(saved);
  }

  private static void bendSegments(Bent<?> bent, SegmentLog log) {
    Slots saved = new Slots(log);
    saved.restore(log, true, false);
    bent.compare(Observed.SLOTS);
    for (long add : new long[] {1, 0x1000, -1}) {
      saved.restore(log, true, true);
      for (int i = 0; i < log.slotCount(); i++) {
        if (log.isWritten(i)) {
          log.slot(i, log.address(i) + add, log.length(i));
        }
      }
      bent.compare(Observed.SLOTS);
      saved.restore(log, true, true);
      for (int i = 0; i < log.slotCount(); i++) {
        if (log.isWritten(i)) {
          log.slot(i, log.address(i), log.length(i) + add);
        }
      }
      bent.compare(Observed.SLOTS);
    }
    saved.restore(log, true, true);
    if (log.slotCount() > 0) {
      log.slot(log.slotCount() - 1, 0x99000, 0x10);
      bent.compare(Observed.SLOTS);
    }
    saved.restore(log, false, true);
    bent.compare(Observed.OUTPUTS);
    log.clear(saved.slotCount); // what a line that tells of neither comes to
    bent.compareBoth(Observed.SLOTS, Observed.OUTPUTS);
    for (int index : new int[] {0, 1, log.slotCount(), 1000}) {
      if (index >= log.slotCount() || log.isWritten(index)) {
        saved.restore(log, true, true);
        log.output(index, 0x5000, 0x10, true, index != 1);
        saved.restoreSlots(log);
        bent.compare(Observed.OUTPUTS);
        saved.restore(log, true, true);
        log.output(index, 0x5000, 0, false, true);
        saved.restoreSlots(log);
        bent.compare(Observed.OUTPUTS);
      }
    }
    saved.restore(log, true, true);
    log.canaryBroken(3);
    bent.compare(Observed.CANARY);
    saved.restore(log, true, true);
    log.canaryBroken(-1);
    bent.compare(Observed.CANARY);
    saved.restore(log, true, true);
  }

  /** What a log holds. */
  private static final class Slots {
    private final List<long[]> outputs = new ArrayList<>();
    private final List<long[]> slots = new ArrayList<>();
    private final int slotCount;
    private final long canary;
    private final boolean handedOn;

    Slots(SegmentLog log) {
      slotCount = log.slotCount();
      canary = log.brokenCanary();
      handedOn = log.isHandedOn();
      for (int i = 0; i < log.outputCount(); i++) {
        long accepted = log.isAccepted(i) ? 1 : 0;
        outputs.add(
            new long[] {log.outputIndex(i), log.outputAddress(i), log.outputLength(i), accepted});
      }
      for (int i = 0; i < slotCount; i++) {
        if (log.isWritten(i)) {
          slots.add(new long[] {i, log.address(i), log.length(i)});
        }
      }
    }

    void restore(SegmentLog log, boolean withOutputs, boolean withSlots) {
      log.clear(withSlots ? slotCount : 0);
      if (withOutputs) {
        for (long[] each : outputs) {
          log.output((int) each[0], each[1], each[2], each[3] != 0, handedOn);
        }
      }
      if (withSlots) {
        restoreSlots(log);
      }
      log.canaryBroken(canary);
    }

    void restoreSlots(SegmentLog log) {
      if (log.slotCount() == slotCount) {
        for (long[] each : slots) {
          log.slot((int) each[0], each[1], each[2]);
        }
      }
    }
  }

  /** A step as the rules spoke of it before anything was bent. */
  private final class Bent<S> {
    private final Rulebook<S> rules;
    private final S step;
    private final Findings<S> findings;
    private final Map<String, Set<Observed>> needs;
    private final Finding[] unbent;
    private final String[] unbentReading;

    Bent(Rulebook<S> rules, S step, boolean success) {
      needs = success ? needsOnSuccess : needsOnFailure;
      this.rules = rules;
      this.step = step;
      findings = rules.newFindings();
      rules.judge(step, findings);
      unbent = new Finding[findings.size()];
      unbentReading = new String[findings.size()];
      for (int i = 0; i < unbent.length; i++) {
        unbent[i] = findings.finding(i);
        unbentReading[i] = reading(i);
      }
    }

    private String reading(int rule) {
      var open = findings.note(rule).ambiguity();
      boolean reads = findings.finding(rule) == Finding.READING && open != null;
      return reads ? open.id() + findings.note(rule).reading() : "";
    }

    void compare(Observed what) {
      compare(what, null, false);
    }

    /** Both are gone: who looks at the other one is silent anyway. */
    void compareBoth(Observed what, Observed other) {
      compare(what, other, false);
    }

    /** Looks only at rules that call a violation what they did not before. */
    void compareViolations(Observed what) {
      compare(what, null, true);
    }

    private void compare(Observed what, @Nullable Observed other, boolean onlyViolations) {
      try {
        rules.judge(step, findings);
      } catch (RuntimeException e) {
        return; // bent too far
      }
      for (int i = 0; i < unbent.length; i++) {
        if (onlyViolations && findings.finding(i) != Finding.VIOLATED) {
          continue;
        }
        if (findings.finding(i) != unbent[i] || !reading(i).equals(unbentReading[i])) {
          Set<Observed> own =
              needs.computeIfAbsent(
                  findings.requirement(i).id(), id -> EnumSet.noneOf(Observed.class));
          if (other == null || !own.contains(other)) {
            own.add(what);
          }
        }
      }
    }
  }
}

package org.scatterproof.engine.recording;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufObservation;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.mbuf.MbufRules;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorObservation;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.memorycursor.MemoryCursorRules;
import org.scatterproof.spec.memorycursor.MemoryCursorSetting;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.NamedCursorOutput;

/** Judges the calls on cursors of both kinds. */
final class CursorTraceJudge {

  private static final RunList NO_BYTES = new RunList();

  private final AreaJudge<MbufStep> mbufRules;
  private final AreaJudge<MemoryCursorStep> memoryRules;
  private final JsonText text;
  private final CursorFields fields;
  private final Verdicts verdicts;
  private TraceOnlooker onlooker = TraceOnlooker.NONE;
  private final MbufCall call = new MbufCall();
  private final MbufObservation seen = new MbufObservation();
  private final MemoryCursorCall memoryCall = new MemoryCursorCall();
  private final MemoryCursorObservation memorySeen = new MemoryCursorObservation();
  private final TracedChain noChain = new TracedChain();

  CursorTraceJudge(
      Set<Capability> capabilities, Profile profile, JsonText text, Verdicts verdicts) {
    mbufRules = new AreaJudge<>(MbufRules.rulebook().asked(profile).declared(capabilities));
    memoryRules =
        new AreaJudge<>(MemoryCursorRules.rulebook().asked(profile).declared(capabilities));
    this.text = text;
    this.verdicts = verdicts;
    fields = new CursorFields(text);
  }

  void watch(TraceOnlooker other) {
    onlooker = other;
  }

  List<AreaJudge<?>> rules() {
    return List.of(mbufRules, memoryRules);
  }

  /** A chain as a line declares it. */
  void declareChain(FlatObject line, TracedWorld world) {
    TracedChain chain = new TracedChain();
    fields.readChain(line, world.lengths().pageLength(), chain);
    world.put(line.number(Field.CHAIN), chain);
  }

  /** A cursor that was there before the trace began. */
  void meet(FlatObject line, TracedWorld world) {
    TracedCursor met = new TracedCursor(world.constraints(line.number(Field.CONSTRAINTS)));
    met.isCountLost = true;
    world.put(line.number(Field.CURSOR), met);
  }

  /**
   * Judges the call of a line. Where it may have rewritten a chain and the line does not tell, the
   * chain is not known any more.
   */
  void judge(FlatObject line, TracedWorld world, LinePlace place) {
    boolean isChainTold = judgeCall(line, world, place);
    boolean mayRewrite = line.truth(Field.DO_COALESCE, false) && line.has(Field.CHAIN);
    if (mayRewrite && !isChainTold && !line.is(Field.CHAIN, "none")) {
      world.forgetChain(line.number(Field.CHAIN));
    }
  }

  /** Answers whether the chain, if there is one, is known afterwards. */
  private boolean judgeCall(FlatObject line, TracedWorld world, LinePlace place) {
    long id = line.number(Field.CURSOR);
    boolean creates = line.is(Field.OP, "create");
    TracedCursor whose = world.cursor(id);
    if (creates) {
      whose = new TracedCursor(world.constraints(line.number(Field.CONSTRAINTS)));
      world.put(id, whose);
    }
    if (whose == null || whose.isRefused) {
      verdicts
          .remarks()
          .add(whose == null ? "on cursors never seen" : "on no cursor", place.text());
      return false;
    }
    boolean isAlone = verdicts.isAlone(whose.times.take(line), "cursor", whose.lastFound, place);
    whose.lastFound = null;
    if (!isAlone) {
      whose.isCountLost = true;
      return false;
    }
    boolean isMemory = whose.constraints.area() == Capability.MEMORY_CURSOR;
    if (isMemory) {
      judgeMemory(line, creates, whose, world, place);
      return true;
    }
    return judgeMbuf(line, creates, whose, world, place);
  }

  private boolean judgeMbuf(
      FlatObject line, boolean creates, TracedCursor whose, TracedWorld world, LinePlace place) {
    MbufStep step = whose.mbufStep;
    if (step == null) {
      MbufStep.World lengths =
          new MbufStep.World(world.lengths().pageLength(), world.lengths().clusterLength());
      step = new MbufStep(whose.constraints.ofMbuf(), lengths, whose.mbufLedger, call, seen);
      whose.mbufStep = step;
    }
    TracedChain packet = noChain;
    if (creates) {
      call.reset(MbufOperation.CREATE);
    } else if (line.is(Field.OP, "getAndResetCoalesceCount")) {
      call.reset(MbufOperation.COALESCE_COUNT);
    } else if (line.is(Field.OP, "genPhysicalSegments")) {
      call.reset(MbufOperation.GENERATE);
      call.maxSegs = line.number32(Field.MAX_SEGS, 0);
      call.doCoalesce = line.truth(Field.DO_COALESCE, false);
      packet = line.is(Field.CHAIN, "none") ? noChain : world.argumentChain(line);
      call.chain = packet == noChain ? -1 : 0;
    } else {
      throw line.wrong(Field.OP, "create, genPhysicalSegments or getAndResetCoalesceCount");
    }
    if (packet == noChain) {
      noChain.image.clear();
      noChain.missing = 0;
    }
    whose.isPayloadTold = (packet.missing & Observed.CONTENT.bit()) == 0;
    int missing = fields.read(line, step, packet, seen);
    if (missing == DmaFields.NO_CODE) {
      verdicts.remarks().add("of which no line tells what was answered", place.text());
      whose.isCountLost = true;
      return false;
    }
    if (call.operation == MbufOperation.COALESCE_COUNT && whose.isCountLost) {
      missing |= Observed.COUNT.bit();
    }
    boolean isChainTold = (missing & Observed.CHAIN_AFTER.bit()) == 0 || step.fitsUncoalesced();
    whose.history.add(text, place.line());
    verdicts.addCall();
    onlooker.saw(whose, world, step, missing, place);
    int blamed = mbufRules.judge(step, missing, seen.answer != 0);
    if (blamed >= 0) {
      MbufStep shown = step;
      whose.lastFound =
          report(
              mbufRules,
              blamed,
              world,
              place,
              () -> CursorExplanation.of(whose, world, shown, place));
      whose.isCountLost = true;
      whose.isRefused |= creates && !seen.created;
      return isChainTold;
    }
    whose.mbufLedger.advance(step);
    whose.isRefused = creates && !seen.created;
    boolean mayCoalesce = call.operation == MbufOperation.GENERATE && call.doCoalesce;
    if (mayCoalesce && !isChainTold) {
      whose.isCountLost = true;
    } else if (call.operation == MbufOperation.COALESCE_COUNT) {
      whose.isCountLost = false;
    }
    return isChainTold;
  }

  private void judgeMemory(
      FlatObject line, boolean creates, TracedCursor whose, TracedWorld world, LinePlace place) {
    RunList bytes = NO_BYTES;
    if (creates) {
      memoryCall.reset(MemoryCursorOperation.CREATE);
    } else if (line.is(Field.OP, "genPhysicalSegments")) {
      memoryCall.reset(MemoryCursorOperation.GENERATE);
      memoryCall.fromPosition = line.number(Field.FROM_POSITION, 0);
      line.number(Field.MAX_SEGMENTS);
      memoryCall.maxSegments = line.number32(Field.MAX_SEGMENTS, 0);
      memoryCall.maxTransferSize = line.number32(Field.MAX_TRANSFER_SIZE, 0);
      memoryCall.withoutSegments = line.truth(Field.WITHOUT_SEGMENTS, false);
      memoryCall.withoutTransferSize = line.truth(Field.WITHOUT_TRANSFER_SIZE, false);
      TracedDescriptor given = world.argument(line);
      memoryCall.descriptor = given == null ? MemoryCursorCall.NO_DESCRIPTOR : 0;
      bytes = given == null ? NO_BYTES : given.extents;
    } else {
      throw line.wrong(Field.OP, "create or genPhysicalSegments");
    }
    MemoryCursorStep step = memoryStep(whose, world, bytes);
    boolean named = whose.constraints.ofMemoryCursor().output() instanceof NamedCursorOutput;
    int missing = fields.read(line, memoryCall, bytes.total(), named, memorySeen);
    if (missing == DmaFields.NO_CODE) {
      verdicts.remarks().add("of which no line tells what was answered", place.text());
      return;
    }
    whose.history.add(text, place.line());
    verdicts.addCall();
    onlooker.saw(whose, world, step, missing, place);
    int blamed = memoryRules.judge(step, missing, memorySeen.answer != 0);
    if (blamed >= 0) {
      whose.lastFound =
          report(
              memoryRules,
              blamed,
              world,
              place,
              () -> CursorExplanation.of(whose, world, step, place));
    } else {
      whose.memoryLedger.advance(step);
    }
    whose.isRefused = creates && !memorySeen.created;
  }

  @SuppressWarnings("ReferenceEquality") // a descriptor that changed in place is another list
  private MemoryCursorStep memoryStep(TracedCursor whose, TracedWorld world, RunList bytes) {
    MemoryCursorStep step = whose.memoryStep;
    if (step == null || step.setting().contents().get(0) != bytes) {
      MemoryCursorSetting setting =
          new MemoryCursorSetting(
              whose.constraints.ofMemoryCursor(), world.lengths().pageLength(), List.of(bytes));
      step = new MemoryCursorStep(setting, whose.memoryLedger, memoryCall, memorySeen);
      whose.memoryStep = step;
    }
    return step;
  }

  private Verdicts.Found report(
      AreaJudge<?> rules,
      int blamed,
      TracedWorld world,
      LinePlace place,
      Supplier<Explained> explanation) {
    String requirement = rules.findings().requirement(blamed).id();
    List<String> also = rules.also(blamed);
    String why = rules.findings().note(blamed).text();
    return verdicts.add(
        requirement,
        () -> {
          Explained explained = explanation.get();
          return explained.failure(requirement, also, why, world, place);
        });
  }

  /** Forgets the cursor's state, for its last call was not answered. */
  static void forget(@Nullable TracedCursor whose) {
    if (whose != null) {
      whose.isCountLost = true;
    }
  }
}

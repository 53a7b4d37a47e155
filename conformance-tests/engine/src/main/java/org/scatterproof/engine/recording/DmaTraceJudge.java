package org.scatterproof.engine.recording;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.input.JsonText;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaObservation;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.dma.DmaRules;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.value.IOReturn;

/** Judges the calls on commands. A call and its judgement allocate next to nothing. */
final class DmaTraceJudge {

  private final AreaJudge<DmaStep> rules;

  /** Who neither copies nor maps does nothing to its machine that a rule asks about. */
  private final boolean eventsMatter;

  private final JsonText text;
  private final DmaFields fields;
  private final Verdicts verdicts;
  private TraceOnlooker onlooker = TraceOnlooker.NONE;
  private final DmaCall call = new DmaCall();
  private final DmaObservation seen = new DmaObservation();
  private final RunList scratch = new RunList();

  DmaTraceJudge(Set<Capability> capabilities, Profile profile, JsonText text, Verdicts verdicts) {
    rules = new AreaJudge<>(DmaRules.rulebook().asked(profile).declared(capabilities));
    eventsMatter =
        capabilities.contains(Capability.COPY) || capabilities.contains(Capability.MAPPER);
    this.text = text;
    this.verdicts = verdicts;
    fields = new DmaFields(text);
  }

  void watch(TraceOnlooker other) {
    onlooker = other;
  }

  AreaJudge<DmaStep> rules() {
    return rules;
  }

  void restart() {
    fields.restart();
  }

  /** A command that was there before the trace began. */
  void meet(FlatObject line, TracedWorld world) {
    TracedConstraints own = world.constraints(line.number(Field.CONSTRAINTS));
    own.ofDma();
    TracedCommand met = new TracedCommand(world, own, call, seen);
    met.becomeUnknown();
    world.put(line.number(Field.COMMAND), met);
  }

  /** Judges the call of a line. */
  void judge(FlatObject line, TracedWorld world, LinePlace place) {
    DmaOperation operation = DmaOperations.of(line);
    if (operation == null) {
      throw line.wrong(Field.OP, "an operation of a command, genIOVMSegments for example");
    }
    long id = line.number(Field.COMMAND);
    TracedCommand whose =
        operation == DmaOperation.CREATE ? created(id, line, world) : world.command(id);
    if (whose == null || whose.isRefused) {
      verdicts
          .remarks()
          .add(whose == null ? "on commands never seen" : "on no command", place.text());
      return;
    }
    if (!verdicts.isAlone(whose.times.take(line), "command", whose.lastFound, place)) {
      whose.lastFound = null;
      whose.becomeUnknown();
      return;
    }
    whose.lastFound = null;
    whose.catchUp();
    DmaFields.readCall(line, operation, call);
    resolve(line, whose, world);
    seen.told = whose.told;
    int missing = fields.readAnswer(line, call, whose, seen);
    if (missing == DmaFields.NO_CODE) {
      verdicts.remarks().add("of which no line tells what was answered", place.text());
      whose.becomeUnknown();
      return;
    }
    whose.history.add(text, place.line());
    missing &= eventsMatter ? -1 : ~(Observed.EVENTS.bit() | Observed.MACHINE.bit());
    whose.lost |= missing & Observed.EVENTS.bit();
    judge(whose, missing | (eventsMatter ? whose.lost : 0), line, world, place);
  }

  private void judge(
      TracedCommand whose, int missing, FlatObject line, TracedWorld world, LinePlace place) {
    boolean isOffsetLost = supplyOffset(whose.step(), missing);
    verdicts.addCall();
    onlooker.saw(whose, world, whose.step(), missing, place);
    int blamed = rules.judge(whose.step(), missing, whose.step().succeeded());
    if (blamed >= 0) {
      String requirement = rules.findings().requirement(blamed).id();
      List<String> also = rules.also(blamed);
      String why = rules.findings().note(blamed).text();
      whose.lastFound =
          verdicts.add(
              requirement,
              () -> new DmaExplanation(whose, world, place).explain(requirement, also, why));
      whose.becomeUnknown();
      return;
    }
    boolean isSilent =
        call.operation == DmaOperation.GET && (missing & Observed.DESCRIPTOR.bit()) != 0;
    if (!isOffsetLost && !isSilent) {
      advance(whose, missing, line, world);
    }
  }

  /**
   * Where the offset after a call was not observed, it is what the list comes to. Answers whether
   * that is not known either.
   */
  private boolean supplyOffset(DmaStep step, int missing) {
    boolean needed =
        call.operation == DmaOperation.GENERATE
            && step.succeeded()
            && (missing & Observed.OFFSET.bit()) != 0;
    if (!needed) {
      return false;
    }
    seen.offset = call.offset;
    for (int i = 0; i < step.slots(); i++) {
      seen.offset += seen.segments.length(i);
    }
    return (missing & (Observed.SLOTS.bit() | Observed.COUNT.bit())) != 0;
  }

  private TracedCommand created(long id, FlatObject line, TracedWorld world) {
    TracedConstraints own = world.constraints(line.number(Field.CONSTRAINTS));
    own.ofDma();
    TracedCommand created = new TracedCommand(world, own, call, seen);
    world.put(id, created);
    return created;
  }

  /** Puts in the objects that the call names. */
  private void resolve(FlatObject line, TracedCommand whose, TracedWorld world) {
    switch (call.operation) {
      case CREATE -> whose.form = call.form;
      case SET -> {
        TracedDescriptor given = world.argument(line);
        call.descriptor = given == null ? DmaCall.NO_DESCRIPTOR : whose.place(given);
        if (given != null) {
          given.givenTo(whose);
        }
      }
      case CHANGE -> {
        TracedDescriptor changed = world.neededDescriptor(line.number(Field.DESCRIPTOR));
        if (!line.has(Field.EXTENTS)) {
          throw new DamagedLine(0, "lacks extents, a list of [address, length]");
        }
        line.atList(Field.EXTENTS);
        SegmentFields.readRuns(text, TracedDescriptor.MOST_EXTENTS, scratch);
        changed.change(scratch);
        world.noteChange();
        call.descriptor = whose.place(changed);
        call.content = whose.changed(call.descriptor, changed);
      }
      case DRIVER_WRITES ->
          call.descriptor = whose.place(world.neededDescriptor(line.number(Field.DESCRIPTOR)));
      case PREPARE_WITH ->
          call.constraints = whose.indexOf(world.constraints(line.number(Field.CONSTRAINTS)));
      default -> {}
    }
  }

  private void advance(TracedCommand whose, int missing, FlatObject line, TracedWorld world) {
    switch (call.operation) {
      case CLEAR, COMPLETE, SYNCHRONIZE, WRITE_BYTES, DEVICE_WRITES, DRIVER_WRITES ->
          world.noteWrite();
      default -> {}
    }
    whose.advance(missing);
    switch (call.operation) {
      case CREATE -> whose.isRefused = seen.returnCode != IOReturn.SUCCESS;
      case CLEAR -> {
        if (whose.step().succeeded()) {
          whose.history.clear();
          whose.isHistoryFromStart = true;
        }
      }
      case CLONE -> {
        if (whose.step().succeeded() && line.has(Field.CLONE)) {
          TracedCommand clone = new TracedCommand(world, whose.constraints().get(0), call, seen);
          clone.becomeCloneOf(whose);
          world.put(line.number(Field.CLONE), clone);
          onlooker.cloned(whose, clone);
        }
      }
      default -> {}
    }
  }

  /** Forgets the command's state, for its last call was not answered. */
  static void forget(@Nullable TracedCommand whose) {
    if (whose != null) {
      whose.becomeUnknown();
    }
  }
}

package org.scatterproof.spec.dma;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Findings;
import org.scatterproof.spec.rule.Rulebook;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;

/** A command as a test tells of it, call by call, and what the rulebook says of the last one. */
final class Told {

  static final DmaConstraints PLAIN = constraints(0, 1, 1, 0);

  private final DmaSetting setting;
  private final DmaLedger ledger = new DmaLedger();
  private final Rulebook<DmaStep> rulebook = DmaRules.rulebook();
  private final Findings<DmaStep> findings = rulebook.newFindings();

  private Told(DmaSetting setting) {
    this.setting = setting;
  }

  static DmaConstraints constraints(
      long maxSegmentSize, long alignment, long alignmentLength, long internal) {
    DmaSegmentFunction recording = (target, address, length, segments, index) -> true;
    return new DmaConstraints(
        recording, 64, maxSegmentSize, 0, alignment, alignmentLength, internal, 0, false);
  }

  static DmaConstraints named(NamedDmaOutput output) {
    return new DmaConstraints(output, 0, 0, 0, 1, 1, 0, 0, false);
  }

  /** A created command whose descriptor has these extents, set and not prepared. */
  static Told of(DmaConstraints constraints, long... startsAndLengths) {
    RunList bytes = new RunList();
    for (int i = 0; i < startsAndLengths.length; i += 2) {
      bytes.add(startsAndLengths[i], startsAndLengths[i + 1]);
    }
    Told told = new Told(new DmaSetting(constraints, 0x1000, List.of(bytes)));
    told.judge(new DmaCall().reset(DmaOperation.CREATE), new DmaObservation());
    DmaCall set = new DmaCall().reset(DmaOperation.SET);
    set.descriptor = 0;
    set.automatic = false;
    return told.judge(set, new DmaObservation());
  }

  Told prepared(long offset, long length) {
    return prepareAnswers(IOReturn.SUCCESS, offset, length);
  }

  Told prepareAnswers(int code, long offset, long length) {
    DmaCall call = new DmaCall().reset(DmaOperation.PREPARE);
    call.offset = offset;
    call.length = length;
    return judge(call, answer(code));
  }

  Told answers(DmaOperation operation, int code) {
    return judge(new DmaCall().reset(operation), answer(code));
  }

  /** A generating call that succeeded with these segments and moved the offset by their sum. */
  Told generated(long offset, int capacity, long... startsAndLengths) {
    DmaObservation seen = answer(IOReturn.SUCCESS);
    seen.segments.clear(capacity);
    seen.offset = offset;
    seen.count = startsAndLengths.length / 2;
    for (int i = 0; i < startsAndLengths.length; i += 2) {
      seen.segments.output(i / 2, startsAndLengths[i], startsAndLengths[i + 1], true, true);
      seen.offset += startsAndLengths[i + 1];
    }
    return judge(generate(offset, capacity), seen);
  }

  /** A generating call that succeeded, with one segment as it was decoded from the array. */
  Told decoded(long offset, int capacity, long address, long length) {
    DmaObservation seen = answer(IOReturn.SUCCESS);
    seen.segments.clear(capacity);
    seen.segments.slot(0, address, length);
    seen.offset = offset + 0x1000;
    seen.count = 1;
    return judge(generate(offset, capacity), seen);
  }

  /** A generating call that failed and left offset and count as given. */
  Told failed(int code, long offset, int capacity) {
    DmaObservation seen = answer(code);
    seen.segments.clear(capacity);
    seen.offset = offset;
    seen.count = capacity;
    return judge(generate(offset, capacity), seen);
  }

  static DmaCall generate(long offset, int capacity) {
    DmaCall call = new DmaCall().reset(DmaOperation.GENERATE);
    call.offset = offset;
    call.capacity = capacity;
    return call;
  }

  static DmaObservation answer(int code) {
    DmaObservation seen = new DmaObservation();
    seen.returnCode = code;
    return seen;
  }

  /** Judges one call and takes it into the ledger. */
  Told judge(DmaCall call, DmaObservation seen) {
    DmaStep step = new DmaStep(setting, ledger, call, seen);
    rulebook.judge(step, findings);
    ledger.advance(step);
    return this;
  }

  /** What is blamed for the last call; empty when it breaks no rule. */
  String blamed() {
    int index = findings.blamed();
    return index < 0 ? "" : findings.requirement(index).id();
  }

  String why() {
    return findings.note(findings.blamed()).text();
  }

  /** What one requirement's rule said of the last call. */
  Finding finding(String requirement) {
    for (int i = 0; i < findings.size(); i++) {
      if (findings.requirement(i).id().equals(requirement)) {
        return findings.finding(i);
      }
    }
    throw new IllegalArgumentException("no rule for " + requirement);
  }
}

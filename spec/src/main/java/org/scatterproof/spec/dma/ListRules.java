package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.DMA;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.ListChecks;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/** What holds of every list that genIOVMSegments answers: P1, P2, P4 and P8 of the design. */
final class ListRules {

  static final Requirement CAPACITY =
      Requirement.universal(
          DMA,
          "dma.gen.capacity",
          MUST,
          DOCUMENTED,
          "genIOVMSegments MUST NOT write a slot that the array does not have, whatever it"
              + " answers.",
          "What lies behind the caller's array belongs to somebody else.",
          "genIOVMSegments, Parameters: numSegments");

  static final Requirement COUNT =
      Requirement.universal(
          DMA,
          "dma.gen.count",
          MUST,
          DOCUMENTED,
          "On Success the count MUST be the number of slots written, at least 1 and at most the"
              + " capacity.",
          "The driver hands exactly so many descriptors to its device.",
          "genIOVMSegments, Parameters: numSegments");

  static final Requirement PROGRESS =
      Requirement.universal(
          DMA,
          "dma.gen.progress",
          MUST,
          DERIVED,
          "On Success the offset MUST move forward, and not past the prepared range.",
          "A loop over the memory comes to an end.",
          "genIOVMSegments, Parameters: offset");

  static final Requirement COVERAGE =
      Requirement.universal(
          DMA,
          "dma.gen.coverage",
          MUST,
          DOCUMENTED,
          "The list MUST name the bytes of the prepared range from the offset on, each where it"
              + " lives, in their order.",
          "The device moves the driver's bytes and no others.",
          "genIOVMSegments, Overview");

  static final Requirement SUMS =
      Requirement.universal(
          DMA,
          "dma.gen.sums",
          MUST,
          DERIVED,
          "The lengths of the list MUST add up to what the offset moved.",
          "The next call begins where this list ends.",
          "genIOVMSegments, Parameters: offset");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(CAPACITY, ListRules::capacity, DmaSituations.GENERATING),
          new Rule<>(COUNT, ListRules::count, DmaSituations.GENERATING),
          new Rule<>(PROGRESS, ListRules::progress, DmaSituations.GENERATING),
          new Rule<>(COVERAGE, ListRules::coverage, DmaSituations.GENERATING),
          new Rule<>(SUMS, ListRules::sums, DmaSituations.GENERATING));

  private ListRules() {}

  private static Finding capacity(DmaStep step, Note note) {
    DmaCall call = step.call();
    if (call.operation != DmaOperation.GENERATE || call.withoutCount) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    Finding finding = ListChecks.staysInside(list, call.capacity, note);
    boolean wroteNothing = !step.succeeded() && list.outputCount() == 0;
    return finding == Finding.HOLDS && wroteNothing ? Finding.NOT_EXERCISED : finding;
  }

  private static Finding count(DmaStep step, Note note) {
    if (!step.isPlainGenerate() || !step.succeeded()) {
      return Finding.NOT_EXERCISED;
    }
    int count = step.seen().count;
    if (count == 0 || Integer.compareUnsigned(count, step.call().capacity) > 0) {
      return note.violated(
          "the array has {d} slots, and the count answered is {d}",
          Integer.toUnsignedLong(step.call().capacity),
          Integer.toUnsignedLong(count));
    }
    for (int i = 0; i < step.slots(); i++) {
      if (!step.seen().segments.isWritten(i)) {
        return note.violated(
            "the count answered is {d}, and slot {d} was never written",
            Integer.toUnsignedLong(count),
            i);
      }
    }
    return count == step.slots()
        ? Finding.HOLDS
        : note.violated("the count answered is {d}", Integer.toUnsignedLong(count));
  }

  private static Finding progress(DmaStep step, Note note) {
    if (!step.isGenerated() || step.call().capacity == 0) {
      return Finding.NOT_EXERCISED;
    }
    long offset = step.call().offset;
    long after = step.seen().offset;
    boolean forward = Unsigned.isBelow(offset, after);
    return forward && Unsigned.isAtMost(after, step.before().preparedLength())
        ? Finding.HOLDS
        : note.violated(
            "the offset was {x} and is {x}; the prepared range has {x} bytes",
            offset,
            after,
            step.before().preparedLength());
  }

  private static Finding coverage(DmaStep step, Note note) {
    if (!step.isGenerated() || !step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    long index = step.firstMismatch(step.preparedEnd());
    if (index == Coverage.NONE) {
      return Finding.HOLDS;
    }
    long placed = Coverage.addressOf(step.seen().segments, step.slots(), index);
    long inRange = step.call().offset + index;
    if (!Unsigned.isBelow(inRange, step.before().preparedLength())) {
      return note.violated(
          "the prepared range ends at {x}; the list goes on, at {x}",
          step.before().preparedLength(),
          placed);
    }
    return note.violated(
        "byte {x} of the prepared range lives at {x}; the list placed it at {x}",
        inRange,
        step.bytes().at(step.position() + index),
        placed);
  }

  private static Finding sums(DmaStep step, Note note) {
    if (!step.isGenerated() || !step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    long sum = 0;
    for (int i = 0; i < step.slots(); i++) {
      long length = step.seen().segments.length(i);
      if (Unsigned.sumWraps(sum, length)) {
        return note.violated("the lengths add up to more than 2^64");
      }
      sum += length;
    }
    return sum == step.advance()
        ? Finding.HOLDS
        : note.violated(
            "the lengths add up to {x}, and the offset went from {x} to {x}",
            sum,
            step.call().offset,
            step.seen().offset);
  }
}

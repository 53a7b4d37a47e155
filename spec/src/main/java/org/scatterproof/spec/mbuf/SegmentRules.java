package org.scatterproof.spec.mbuf;

import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.MBUF;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.value.Unsigned;

/** What holds of every list that genPhysicalSegments answers: P1 to P4 of the design. */
final class SegmentRules {

  static final Requirement SEGMENT_SIZE =
      Requirement.constraint(
          MBUF,
          "mbuf.gen.segment-size",
          MUST,
          DOCUMENTED,
          "A segment MUST have at least one byte and no more than maxSegmentSize.",
          "The length field of a device's descriptor is only so wide.",
          "initWithSpecification, Parameters: maxSegmentSize");

  static final Requirement CAPACITY =
      Requirement.universal(
          MBUF,
          "mbuf.gen.capacity",
          MUST,
          DOCUMENTED,
          "genPhysicalSegments MUST NOT answer or write more segments than the limit.",
          "What lies behind the caller's array belongs to somebody else.",
          "genPhysicalSegments, Parameters: maxSegs");

  static final Requirement COUNT =
      Requirement.universal(
          MBUF,
          "mbuf.gen.count",
          MUST,
          DOCUMENTED,
          "The answer MUST be the number of segments that were filled in.",
          "The driver hands exactly so many descriptors to its device.",
          "genPhysicalSegments, Return value");

  static final Requirement COVERAGE =
      Requirement.universal(
          MBUF,
          "mbuf.gen.coverage",
          MUST,
          DOCUMENTED,
          "The list MUST name the packet's bytes, each once, in their order.",
          "The device sends the packet and nothing else.",
          "genPhysicalSegments: generates a list from the given mbuf");

  static final List<Rule<MbufStep>> RULES =
      List.of(
          new Rule<>(SEGMENT_SIZE, SegmentRules::segmentSize),
          new Rule<>(CAPACITY, SegmentRules::capacity),
          new Rule<>(COUNT, SegmentRules::count),
          new Rule<>(COVERAGE, SegmentRules::coverage));

  private SegmentRules() {}

  private static boolean hasList(MbufStep step) {
    return step.isGenerated()
        && step.seen().answer == step.slots()
        && Coverage.isWritten(step.seen().segments, step.slots());
  }

  private static Finding segmentSize(MbufStep step, Note note) {
    // What an empty packet is answered is an open question of its own.
    if (!hasList(step) || step.seen().chainBefore.total() == 0) {
      return Finding.NOT_EXERCISED;
    }
    long most = step.constraints().maxSegmentSize();
    SegmentLog list = step.seen().segments;
    for (int i = 0; i < step.slots(); i++) {
      if (list.length(i) == 0) {
        return note.violated("segment {d} has no byte", i);
      }
      if (Unsigned.isBelow(most, list.length(i))) {
        return note.violated(
            "segment {d} has {d} bytes, and maxSegmentSize is {d}", i, list.length(i), most);
      }
    }
    return Finding.HOLDS;
  }

  private static Finding capacity(MbufStep step, Note note) {
    if (step.call().operation != MbufOperation.GENERATE) {
      return Finding.NOT_EXERCISED;
    }
    long limit = Integer.toUnsignedLong(step.limit());
    if (Unsigned.isBelow(limit, Integer.toUnsignedLong(step.seen().answer))) {
      return note.violated(
          "{d} segments are allowed, and the answer was {d}",
          limit,
          Integer.toUnsignedLong(step.seen().answer));
    }
    SegmentLog list = step.seen().segments;
    for (int i = 0; i < list.outputCount(); i++) {
      if (Unsigned.isAtMost(limit, Integer.toUnsignedLong(list.outputIndex(i)))) {
        return note.violated(
            "{d} segments are allowed, and slot {d} was written",
            limit,
            Integer.toUnsignedLong(list.outputIndex(i)));
      }
    }
    return list.brokenCanary() >= 0
        ? note.violated(
            "{d} segments are allowed, and byte {x} was written, which is in none of their slots",
            limit,
            list.brokenCanary())
        : Finding.HOLDS;
  }

  private static Finding count(MbufStep step, Note note) {
    if (!step.isGenerated()) {
      return Finding.NOT_EXERCISED;
    }
    for (int i = 0; i < step.slots(); i++) {
      if (!step.seen().segments.isWritten(i)) {
        return note.violated(
            "the answer was {d}, and slot {d} was never written",
            Integer.toUnsignedLong(step.seen().answer),
            i);
      }
    }
    return Finding.HOLDS;
  }

  private static Finding coverage(MbufStep step, Note note) {
    ChainImage chain = step.seen().chainBefore;
    if (!hasList(step) || !step.isHeaderTruthful() || chain.isEndless()) {
      return Finding.NOT_EXERCISED;
    }
    RunList named = step.seen().deviceView;
    if (named.total() != chain.total()) {
      return note.violated(
          "the packet has {d} bytes, and the list names {d}", chain.total(), named.total());
    }
    return ChainImage.sameNumbers(named, chain.payload(), chain.total())
        ? Finding.HOLDS
        : note.violated("the list names other bytes than the packet's, or in another order");
  }
}

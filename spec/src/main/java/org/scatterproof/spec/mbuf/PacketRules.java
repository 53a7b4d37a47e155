package org.scatterproof.spec.mbuf;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MBUF;

import java.util.List;
import org.scatterproof.spec.rule.Ambiguity;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.value.Unsigned;

/** genPhysicalSegments: which packets give segments, and which are answered 0. */
final class PacketRules {

  static final Ambiguity LIMIT_ABOVE =
      new Ambiguity(
          "mbuf.limit-above",
          "May maxSegs be more than maxNumSegments?",
          List.of("maxSegs alone limits the list", "the smaller of the two limits it"),
          true);

  static final Ambiguity NO_BYTES =
      new Ambiguity(
          "mbuf.no-bytes",
          "What is answered for a packet whose mbufs are all empty?",
          List.of("0", "one segment without a byte"),
          true);

  static final Requirement GENERATES =
      Requirement.operation(
              MBUF,
              "mbuf.gen.generates",
              MUST,
              DOCUMENTED,
              "genPhysicalSegments MUST answer segments for a packet that fits the limits.",
              "A frame is sent.",
              "genPhysicalSegments, Return value")
          .entitling(
              "a packet header that tells its chain's length, at least one byte, every page"
                  + " translated, and no more segments needed than maxSegs and maxNumSegments allow"
                  + " when segments cross neither page nor mbuf")
          .open(LIMIT_ABOVE, NO_BYTES);

  static final Requirement NO_PACKET =
      Requirement.operation(
          MBUF,
          "mbuf.gen.no-packet",
          SHOULD,
          OBSERVED,
          "genPhysicalSegments SHOULD answer 0 for a missing packet, and for an mbuf that is no"
              + " packet header.",
          "A mistake of the caller is answered, not dereferenced.",
          "genPhysicalSegments, as observed");

  static final Requirement LIMIT =
      Requirement.operation(
          MBUF,
          "mbuf.gen.limit",
          MUST,
          DOCUMENTED,
          "Without doCoalesce, a packet that needs more segments than the limit MUST be answered 0"
              + " or a list within the limit, and keep its chain.",
          "A driver that does not want to pay for copies drops the packet or sends it otherwise.",
          "genPhysicalSegments, Parameters: doCoalesce");

  static final Requirement HEADER_LENGTH =
      Requirement.operation(
          MBUF,
          "mbuf.gen.header-length",
          MUST,
          DERIVED,
          "A packet whose header tells another length than its chain has MUST be answered 0, or"
              + " with exactly the chain's bytes.",
          "No byte outside the packet is put on the wire.",
          "Overview: walks a given chain");

  static final List<Rule<MbufStep>> RULES =
      List.of(
          new Rule<>(GENERATES, PacketRules::generates),
          new Rule<>(NO_PACKET, PacketRules::noPacket),
          new Rule<>(LIMIT, PacketRules::limit),
          new Rule<>(HEADER_LENGTH, PacketRules::headerLength));

  private PacketRules() {}

  private static Finding generates(MbufStep step, Note note) {
    ChainImage chain = step.seen().chainBefore;
    if (!step.isPlainGenerate()
        || chain.isEndless()
        || !step.isHeaderTruthful()
        || !step.fitsUncoalesced()) {
      return Finding.NOT_EXERCISED;
    }
    if (chain.total() == 0) {
      return generatesNothing(step, note);
    }
    long own = Integer.toUnsignedLong(step.constraints().maxNumSegments());
    boolean aboveOwn = own != 0 && Unsigned.isBelow(own, step.needed());
    if (step.seen().answer != 0) {
      return aboveOwn ? readingOfLimit(step, own, note) : Finding.HOLDS;
    }
    return aboveOwn
        ? note.reading(LIMIT_ABOVE, 1)
        : note.violated(
            "the packet of {d} bytes needs {d} segments, {d} are allowed, and the answer was 0",
            chain.total(),
            step.needed(),
            Integer.toUnsignedLong(step.limit()));
  }

  /** A list for a packet that needs more than maxNumSegments, and no more than maxSegs. */
  private static Finding readingOfLimit(MbufStep step, long own, Note note) {
    if (Unsigned.isBelow(own, Integer.toUnsignedLong(step.seen().answer))) {
      return note.reading(LIMIT_ABOVE, 0);
    }
    return step.isCoalesced() ? note.reading(LIMIT_ABOVE, 1) : Finding.HOLDS;
  }

  private static Finding generatesNothing(MbufStep step, Note note) {
    boolean oneEmpty = step.seen().answer == 1 && step.seen().segments.length(0) == 0;
    if (step.seen().answer == 0 || oneEmpty) {
      return note.reading(NO_BYTES, oneEmpty ? 1 : 0);
    }
    return note.violated(
        "the packet has no byte, and the answer was {d}",
        Integer.toUnsignedLong(step.seen().answer));
  }

  private static Finding noPacket(MbufStep step, Note note) {
    ChainImage chain = step.seen().chainBefore;
    if (step.call().operation != MbufOperation.GENERATE
        || (chain.isPresent() && chain.isPacketHeader())) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().answer == 0
        ? Finding.HOLDS
        : note.violated(
            "there was no packet, and the answer was {d}",
            Integer.toUnsignedLong(step.seen().answer));
  }

  private static Finding limit(MbufStep step, Note note) {
    if (!step.isPlainGenerate() || step.call().doCoalesce) {
      return Finding.NOT_EXERCISED;
    }
    boolean over = Unsigned.isBelow(Integer.toUnsignedLong(step.limit()), step.needed());
    if (!step.seen().chainAfter.isSameChain(step.seen().chainBefore)) {
      return note.violated("the chain was rewritten although doCoalesce was false");
    }
    if (!over) {
      return Finding.NOT_EXERCISED;
    }
    return Integer.compareUnsigned(step.seen().answer, step.limit()) <= 0
        ? Finding.HOLDS
        : note.violated(
            "{d} segments are allowed, and the answer was {d}",
            Integer.toUnsignedLong(step.limit()),
            Integer.toUnsignedLong(step.seen().answer));
  }

  private static Finding headerLength(MbufStep step, Note note) {
    ChainImage chain = step.seen().chainBefore;
    if (!step.isPlainGenerate()
        || step.isHeaderTruthful()
        || chain.isEndless()
        || !step.seen().chainAfter.hasSamePayload(chain)) {
      return Finding.NOT_EXERCISED; // a chain that lost its bytes is another rule's matter
    }
    RunList named = step.seen().deviceView;
    boolean exact =
        named.total() == chain.total()
            && ChainImage.sameNumbers(named, chain.payload(), chain.total());
    return step.seen().answer == 0 || exact
        ? Finding.HOLDS
        : note.violated(
            "the header tells {d} bytes, the chain has {d}, and the list names {d} bytes that are"
                + " not the chain's",
            chain.packetLength(),
            chain.total(),
            named.total());
  }
}

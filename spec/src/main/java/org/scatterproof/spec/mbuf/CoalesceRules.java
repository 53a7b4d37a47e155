package org.scatterproof.spec.mbuf;

import static org.scatterproof.spec.rule.Basis.CHOSEN;
import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MBUF;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.value.Unsigned;

/** When a chain is coalesced, when it is not, and how the count tells. */
final class CoalesceRules {

  static final Requirement NOT_REWRITTEN =
      Requirement.operation(
          MBUF,
          "mbuf.gen.not-rewritten",
          MUST,
          DOCUMENTED,
          "A packet that does not exceed the limit MUST keep its chain, even with doCoalesce.",
          "Coalescing costs performance, and is for packets that need it.",
          "Overview; genPhysicalSegments, Parameters: doCoalesce");

  static final Requirement ONE_CLUSTER =
      Requirement.operation(
              MBUF,
              "mbuf.coalesce.one-cluster",
              MUST,
              DOCUMENTED,
              "With doCoalesce, a packet that fits one segment of one cluster MUST be answered"
                  + " segments although its chain exceeds the limit.",
              "A frame that came in many pieces is sent all the same.",
              "genPhysicalSegments, Parameters: doCoalesce")
          .entitling(
              "doCoalesce, a truthful packet header, 1 to min(maxSegmentSize, page, cluster) bytes,"
                  + " and a pool that refused nothing");

  static final Requirement FITS =
      Requirement.operation(
          MBUF,
          "mbuf.coalesce.fits",
          SHOULD,
          CHOSEN,
          "With doCoalesce, a packet whose bytes fit the limit's segments SHOULD be answered"
              + " segments although its chain exceeds the limit.",
          "What can be sent is sent.",
          "genPhysicalSegments, Parameters: doCoalesce");

  static final Requirement COUNT =
      Requirement.operation(
          MBUF,
          "mbuf.count.exact",
          MUST,
          DOCUMENTED,
          "getAndResetCoalesceCount MUST answer how many chains were coalesced since it was last"
              + " called.",
          "A driver that sees many of them changes its limits.",
          "getAndResetCoalesceCount");

  static final Requirement HEADER_KEPT =
      Requirement.operation(
          MBUF,
          "mbuf.coalesce.header-kept",
          MUST,
          DERIVED,
          "The mbuf that the caller passed MUST still head the packet after the call, as its header"
              + " and with its packet length.",
          "The driver holds that mbuf, and frees the packet by it.",
          "genPhysicalSegments, Parameters: packet");

  static final Requirement PAYLOAD =
      Requirement.universal(
          MBUF,
          "mbuf.gen.payload",
          MUST,
          DERIVED,
          "The chain MUST hold the packet's bytes in their order after every call, whatever it"
              + " answers.",
          "A packet that could not be sent now is sent later.",
          "Overview: coalesce mbuf chains");

  static final Requirement FAILURE_SAME_MBUFS =
      Requirement.operation(
          MBUF,
          "mbuf.coalesce.failure-same-mbufs",
          SHOULD,
          CHOSEN,
          "A call that answers 0 SHOULD leave the chain of the same mbufs.",
          "The failed attempt costs the driver nothing.",
          "genPhysicalSegments, Return value");

  static final List<Rule<MbufStep>> RULES =
      List.of(
          new Rule<>(NOT_REWRITTEN, CoalesceRules::notRewritten),
          new Rule<>(HEADER_KEPT, CoalesceRules::headerKept),
          new Rule<>(ONE_CLUSTER, CoalesceRules::oneCluster),
          new Rule<>(FITS, CoalesceRules::fits),
          new Rule<>(COUNT, CoalesceRules::count),
          new Rule<>(FAILURE_SAME_MBUFS, CoalesceRules::failureSameMbufs),
          new Rule<>(PAYLOAD, CoalesceRules::payload));

  /** Mbufs that every machine's pool holds; see platform.md. */
  private static final long POOL_HOLDS = 100_000;

  private CoalesceRules() {}

  private static Finding notRewritten(MbufStep step, Note note) {
    long own = Integer.toUnsignedLong(step.constraints().maxNumSegments());
    boolean fits = own == 0 || Unsigned.isAtMost(step.needed(), own);
    if (!step.isPlainGenerate() || !step.call().doCoalesce || !step.fitsUncoalesced() || !fits) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().chainAfter.isSameChain(step.seen().chainBefore)
        ? Finding.HOLDS
        : note.violated(
            "{d} segments were needed, {d} allowed, and the chain was rewritten",
            step.needed(),
            Integer.toUnsignedLong(step.limit()));
  }

  /** A packet that has to be coalesced, that asks for it, and whose pool refused nothing. */
  private static boolean isToCoalesce(MbufStep step) {
    return step.isPlainGenerate()
        && step.call().doCoalesce
        && step.isHeaderTruthful()
        && !step.seen().chainBefore.isEndless()
        && step.seen().chainBefore.total() != 0
        && step.seen().poolRefusals == 0
        && Unsigned.isBelow(Integer.toUnsignedLong(step.limit()), step.needed());
  }

  /** Bytes that one segment of one cluster holds. */
  private static long unit(MbufStep step) {
    return Unsigned.min(step.segmentLimit(), step.world().clusterLength());
  }

  private static Finding oneCluster(MbufStep step, Note note) {
    if (!isToCoalesce(step) || Unsigned.isBelow(unit(step), step.seen().chainBefore.total())) {
      return Finding.NOT_EXERCISED;
    }
    return answersSegments(step, note);
  }

  private static Finding fits(MbufStep step, Note note) {
    if (!isToCoalesce(step)) {
      return Finding.NOT_EXERCISED;
    }
    long units = Long.divideUnsigned(step.seen().chainBefore.total() - 1, unit(step)) + 1;
    boolean tooMany = Unsigned.isBelow(POOL_HOLDS, units);
    if (units == 1 || tooMany || Unsigned.isBelow(undisputedLimit(step), units)) {
      return Finding.NOT_EXERCISED;
    }
    return answersSegments(step, note);
  }

  /** Segments that every cursor may answer: whether maxSegs may be more than its own is open. */
  private static long undisputedLimit(MbufStep step) {
    long limit = Integer.toUnsignedLong(step.limit());
    long own = Integer.toUnsignedLong(step.constraints().maxNumSegments());
    return own == 0 ? limit : Unsigned.min(limit, own);
  }

  private static Finding answersSegments(MbufStep step, Note note) {
    return step.seen().answer != 0
        ? Finding.HOLDS
        : note.violated(
            "{d} bytes in {d} segments were to be coalesced into {d}, and the answer was 0",
            step.seen().chainBefore.total(),
            step.needed(),
            Integer.toUnsignedLong(step.limit()));
  }

  private static Finding count(MbufStep step, Note note) {
    if (step.call().operation != MbufOperation.COALESCE_COUNT) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().answer == step.before().coalesced()
        ? Finding.HOLDS
        : note.violated(
            "{d} chains were coalesced, and the count answered is {d}",
            step.before().coalesced(),
            Integer.toUnsignedLong(step.seen().answer));
  }

  private static Finding headerKept(MbufStep step, Note note) {
    if (!step.isPlainGenerate()) {
      return Finding.NOT_EXERCISED;
    }
    ChainImage before = step.seen().chainBefore;
    ChainImage after = step.seen().chainAfter;
    return after.isPresent()
            && after.isPacketHeader()
            && after.mbufCount() > 0
            && after.identity(0) == before.identity(0)
            && after.packetLength() == before.packetLength()
        ? Finding.HOLDS
        : note.violated(
            "the packet's header told {d} bytes before, and tells {d} now",
            before.packetLength(),
            after.packetLength());
  }

  private static Finding failureSameMbufs(MbufStep step, Note note) {
    if (!step.isPlainGenerate() || step.seen().answer != 0) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().chainAfter.isSameChain(step.seen().chainBefore)
        ? Finding.HOLDS
        : note.violated("the answer was 0, and the chain consists of other mbufs now");
  }

  private static Finding payload(MbufStep step, Note note) {
    if (step.call().operation != MbufOperation.GENERATE
        || !step.seen().chainBefore.isPresent()
        || step.seen().chainBefore.isEndless()) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().chainAfter.hasSamePayload(step.seen().chainBefore)
        ? Finding.HOLDS
        : note.violated(
            "the chain held {d} bytes, and holds {d} others now",
            step.seen().chainBefore.total(),
            step.seen().chainAfter.total());
  }
}

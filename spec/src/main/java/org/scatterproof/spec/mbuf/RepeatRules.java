package org.scatterproof.spec.mbuf;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MBUF;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.SegmentLog;

/** Answers compared with a fresh cursor's, and with the canonical list. */
final class RepeatRules {

  static final Requirement HISTORY =
      Requirement.universal(
          MBUF,
          "mbuf.gen.history-independence",
          MUST,
          DERIVED,
          "The list of a packet MUST be the same whatever the cursor walked before.",
          "A cursor serves a queue of packets.",
          "Overview: walks a given chain");

  static final Requirement CANONICAL_LIST =
      Requirement.universal(
              MBUF,
              "mbuf.gen.canonical-list",
              SHOULD,
              OBSERVED,
              "The list of a chain that was not coalesced SHOULD be the canonical one, segment for"
                  + " segment.",
              "A port is told from the original by nothing at all.",
              "canonical segmentation, as observed")
          .exactOnly();

  static final List<Rule<MbufStep>> RULES =
      List.of(
          new Rule<>(HISTORY, RepeatRules::history),
          new Rule<>(CANONICAL_LIST, RepeatRules::canonicalList));

  private RepeatRules() {}

  private static Finding history(MbufStep step, Note note) {
    MbufObservation fresh = step.seen().fresh;
    if (!step.isPlainGenerate() || fresh == null || step.isCoalesced()) {
      return Finding.NOT_EXERCISED;
    }
    if (fresh.answer != step.seen().answer) {
      return note.violated(
          "a fresh cursor answers {d} for the same packet, this one {d}",
          Integer.toUnsignedLong(fresh.answer),
          Integer.toUnsignedLong(step.seen().answer));
    }
    return step.seen().segments.sameSlots(fresh.segments, step.slots())
        ? Finding.HOLDS
        : note.violated("a fresh cursor answers other segments for the same packet");
  }

  private static Finding canonicalList(MbufStep step, Note note) {
    // A single mbuf that was copied is not counted as coalesced, but its list is another one too.
    if (!step.isGenerated()
        || !step.seen().chainAfter.isSameChain(step.seen().chainBefore)
        || !step.seen().chainBefore.isTranslated()) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    ChainImage chain = step.seen().chainBefore;
    int slot = 0;
    for (int piece = 0; piece < chain.pieceCount(); piece++) {
      long rest = chain.pieceLength(piece);
      while (rest != 0) {
        long length = Math.min(rest, step.segmentLimit());
        if (slot >= step.slots() || list.length(slot) != length) {
          return note.violated("canonical segment {d} has {d} bytes", slot, length);
        }
        rest -= length;
        slot++;
      }
    }
    return slot == step.seen().answer
        ? Finding.HOLDS
        : note.violated(
            "the canonical list has {d} segments, this one {d}", slot, step.seen().answer);
  }
}

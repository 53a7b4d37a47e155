package org.scatterproof.spec.mbuf;

import static org.scatterproof.spec.rule.Basis.DOCUMENTED;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.MBUF;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;

/** initWithSpecification: which constraints give a cursor. */
final class InitRules {

  static final Requirement ACCEPTS =
      Requirement.operation(
              MBUF,
              "mbuf.init.accepts",
              MUST,
              DOCUMENTED,
              "initWithSpecification MUST succeed for a segment function and limits that are not"
                  + " 0.",
              "A driver matches the cursor to the limits of its hardware.",
              "initWithSpecification; Overview: maxSegmentSize of 1520, maxNumSegments of 6")
          .entitling("a segment function; maxSegmentSize and maxNumSegments of at least 1");

  static final Requirement REFUSES =
      Requirement.operation(
          MBUF,
          "mbuf.init.refuses",
          SHOULD,
          OBSERVED,
          "initWithSpecification SHOULD fail without a segment function, and for a maxSegmentSize"
              + " of 0.",
          "The mistake shows at initialisation, not at the first packet.",
          "initWithSpecification, as observed");

  static final List<Rule<MbufStep>> RULES =
      List.of(new Rule<>(ACCEPTS, InitRules::accepts), new Rule<>(REFUSES, InitRules::refuses));

  private InitRules() {}

  private static Finding accepts(MbufStep step, Note note) {
    boolean entitled =
        step.constraints().output() != null
            && step.constraints().maxSegmentSize() != 0
            && step.constraints().maxNumSegments() != 0;
    if (step.call().operation != MbufOperation.CREATE || !entitled) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().created
        ? Finding.HOLDS
        : note.violated(
            "maxSegmentSize {x} and maxNumSegments {d} were refused",
            step.constraints().maxSegmentSize(),
            Integer.toUnsignedLong(step.constraints().maxNumSegments()));
  }

  private static Finding refuses(MbufStep step, Note note) {
    boolean useless =
        step.constraints().output() == null || step.constraints().maxSegmentSize() == 0;
    if (step.call().operation != MbufOperation.CREATE || !useless) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().created
        ? note.violated("a cursor was made that can generate nothing")
        : Finding.HOLDS;
  }
}

package org.scatterproof.spec.mbuf;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.spi.Capability.MBUF;

import java.util.List;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;

/** What a cursor owes the pool of mbufs, and the memory of others. */
final class PoolRules {

  static final Requirement POOL =
      Requirement.universal(
          MBUF,
          "mbuf.coalesce.pool",
          MUST,
          DERIVED,
          "Every mbuf taken from the pool MUST be in the chain or given back after the call, and"
              + " none given back twice or while in use.",
          "A machine that coalesces for weeks does not run out of mbufs.",
          "Overview: coalesce mbuf chains");

  static final Requirement INNOCENT =
      Requirement.universal(
          MBUF,
          "mbuf.coalesce.innocent",
          MUST,
          DERIVED,
          "A call MUST NOT write memory other than that of mbufs that it took from the pool.",
          "What lies beside a packet belongs to somebody else.",
          "Overview: coalesce mbuf chains");

  static final List<Rule<MbufStep>> RULES =
      List.of(new Rule<>(POOL, PoolRules::pool), new Rule<>(INNOCENT, PoolRules::innocent));

  private PoolRules() {}

  private static Finding pool(MbufStep step, Note note) {
    if (step.call().operation != MbufOperation.GENERATE) {
      return Finding.NOT_EXERCISED;
    }
    MbufObservation seen = step.seen();
    return seen.leaked == 0 && seen.wrongFrees == 0 && seen.freedInUse == 0
        ? Finding.HOLDS
        : note.violated(
            "{d} mbufs leaked, {d} given back that were not out, {d} given back while in the"
                + " chain",
            seen.leaked,
            seen.wrongFrees,
            seen.freedInUse);
  }

  private static Finding innocent(MbufStep step, Note note) {
    if (step.call().operation != MbufOperation.GENERATE) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().innocentTouched
        ? note.violated("bytes were copied over memory that the pool had not given out")
        : Finding.HOLDS;
  }
}

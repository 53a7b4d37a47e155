package org.scatterproof.checker.core;

/** What a search says of one property. What was not decided is never called decided. */
public sealed interface Verdict {

  /** Holds of everything reachable. */
  record Holds() implements Verdict {}

  /** Something reachable has it. */
  record Witnessed(Trace trace) implements Verdict {}

  /** Something reachable breaks it; no shorter trace does, if {@link SearchResult#isShortest}. */
  record Violated(Trace trace) implements Verdict {}

  /** Everything was searched, and nothing reachable has it. */
  record Unreached() implements Verdict {}

  /** Not decided: a limit was reached before. */
  record Incomplete(String limit) implements Verdict {}
}

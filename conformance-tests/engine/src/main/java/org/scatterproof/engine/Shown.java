package org.scatterproof.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.Decided.Failure;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;

/** What a scenario or an exploration showed, as requirements are judged by it. */
sealed interface Shown permits Decided, DecidedExploration {

  String id();

  /** Requirements that it is there to exercise. */
  List<String> claims();

  /** Calls made; 0 where that is not known. */
  long calls();

  /** Calls that lead to the failure, the violating one included; 0 where that is not known. */
  long callsToFail();

  /** By requirement, the calls that its rule spoke of. */
  Map<String, Long> exercised();

  /** Which readings of open questions answers took. */
  List<ReadingSeen> readings();

  /** What was violated; null where nothing was. */
  @Nullable Failure failure();

  /** Why it was not decided; null where it was. */
  @Nullable String reason();
}

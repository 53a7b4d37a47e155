package org.scatterproof.bench.checker;

import java.util.Objects;
import org.scatterproof.checker.continuation.SeededFault;
import org.scatterproof.checker.core.Coverage;
import org.scatterproof.checker.core.Halt;
import org.scatterproof.checker.scope.ModelCheck;
import org.scatterproof.checker.scope.ModelOutcome;
import org.scatterproof.checker.scope.Scope;
import org.scatterproof.checker.scope.Scopes;

/** Checks scope full by itself, in a JVM whose heap is small; prints its outcome and counts. */
final class FullScopeMain {
  private static final int SEED = 1;

  private FullScopeMain() {}

  /** Takes the number of workers. */
  public static void main(String[] arguments) {
    Scope full = Scopes.ofProgram("full");
    ModelCheck check =
        new ModelCheck(full, Objects.requireNonNull(full.model()), SeededFault.NONE, new Halt());
    ModelOutcome outcome = check.search(Integer.parseInt(arguments[0]), SEED, soFar -> {});
    Coverage coverage = outcome.result().coverage();
    System.out.println(
        outcome.outcome()
            + " states="
            + coverage.states()
            + " transitions="
            + coverage.transitions()
            + " stands for states="
            + coverage.statesStoodFor());
  }
}

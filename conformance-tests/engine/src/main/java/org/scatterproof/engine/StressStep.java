package org.scatterproof.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.explore.PlannedExploration;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.implementation.ImplementationFacts;
import org.scatterproof.engine.implementation.ImplementationUnavailable;
import org.scatterproof.engine.stress.StressOutcomes;
import org.scatterproof.engine.stress.StressOutcomes.End;
import org.scatterproof.engine.stress.StressProcess;
import org.scatterproof.engine.stress.StressRequest;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.spec.spi.Capability;

/** Makes the stress tests of a run; whoever answers in another language is not asked. */
record StressStep(
    RunRequest request, ImplementationFacts facts, Path folder, ProgressListener progress) {

  /** Beside the results: the pages of the tests. */
  private static final String PAGES = "stress";

  private static final String UNANSWERED =
      "not made: one of its calls threw, hung or ended its process before";

  /**
   * What the selected tests showed.
   *
   * @param before what all else showed; after a call that was not answered no test is made
   */
  List<DecidedExploration> make(Selection selection, Set<Capability> areas, List<Shown> before)
      throws IOException, InterruptedException, ImplementationUnavailable {
    StressRequest stress = request.stress();
    boolean isInJava = !(request.implementation() instanceof ImplementationChoice.Command);
    if (stress == null || !request.files().isEmpty() || !isInJava) {
      return List.of();
    }
    List<PlannedExploration> planned =
        selection.explorations(stress.plan(areas, facts.capabilities()));
    if (planned.isEmpty()) {
      return List.of();
    }
    List<StressTest> tests =
        planned.stream().map(each -> StressTest.ofId(each.id()).orElseThrow()).toList();
    progress.exploring(planned.get(0), "");
    long started = System.nanoTime();
    boolean isAnswered = before.stream().noneMatch(StressStep::isUnanswered);
    List<StressOutcomes> outcomes =
        isAnswered
            ? new StressProcess(stress, request.implementation(), folder.resolve(PAGES))
                .run(tests, where -> progress.exploring(planned.get(0), where))
            : tests.stream()
                .map(each -> StressOutcomes.none(each, End.NOT_MADE, UNANSWERED))
                .toList();
    long millis = (System.nanoTime() - started) / 1_000_000 / tests.size();
    StressDecision decision = new StressDecision(facts.name(), stress, millis);
    List<DecidedExploration> decided = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      DecidedExploration each = decision.of(planned.get(i), tests.get(i), outcomes.get(i));
      progress.explored(planned.get(i), each.outcome());
      decided.add(each);
    }
    return decided;
  }

  private static boolean isUnanswered(Shown shown) {
    return shown.failure() != null && shown.failure().cause() != null;
  }
}

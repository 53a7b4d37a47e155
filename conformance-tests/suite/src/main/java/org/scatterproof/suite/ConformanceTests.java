package org.scatterproof.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scatterproof.engine.RunSummary;
import org.scatterproof.spec.result.ExplorationResult;
import org.scatterproof.spec.result.RequirementResult;
import org.scatterproof.spec.result.ResultIdentity;
import org.scatterproof.spec.result.ScenarioResult;

/**
 * The engine's verdicts as JUnit tests: one for each requirement, one for each scenario, one for
 * each exploration. The engine runs once; nothing is judged here.
 *
 * <p>A test fails with the counterexample as its message, and is aborted with the reason where
 * nothing was decided. Names are ids, which never change, so that histories go on. Select this
 * class in a {@code @Suite}, and say in its configuration parameters, or in {@code
 * junit-platform.properties}, what is judged: see {@link Configuration}.
 */
@ExtendWith(JudgedRun.class)
public final class ConformanceTests {

  /** By area. */
  @TestFactory
  Stream<DynamicNode> requirements(RunSummary run) {
    return grouped(run.requirements(), RequirementResult::area, each -> test(each, run));
  }

  /** By catalog file, with the place in it as the test's source. */
  @TestFactory
  Stream<DynamicNode> scenarios(RunSummary run) {
    return grouped(run.scenarios(), ScenarioResult::file, each -> test(each, run));
  }

  /** By technique. */
  @TestFactory
  Stream<DynamicNode> explorations(RunSummary run) {
    return grouped(run.explorations(), ExplorationResult::technique, each -> test(each, run));
  }

  private static DynamicTest test(ExplorationResult result, RunSummary run) {
    ResultIdentity identity = identity(result.technique(), result.id(), run);
    Decision decision = Decision.of(result.outcome(), result.text(), result.reason());
    return DynamicTest.dynamicTest(result.id(), () -> tell(identity, decision));
  }

  private static DynamicTest test(RequirementResult result, RunSummary run) {
    ResultIdentity identity = identity("requirement", result.id(), run);
    Decision decision = Decision.of(result.outcome(), result.text(), result.reason());
    return DynamicTest.dynamicTest(result.id(), () -> tell(identity, decision));
  }

  private static DynamicTest test(ScenarioResult result, RunSummary run) {
    ResultIdentity identity = identity("scenario", result.id(), run);
    Decision decision = Decision.of(result.outcome(), result.text(), result.why());
    return DynamicTest.dynamicTest(
        result.id(), CatalogPlace.of(result), () -> tell(identity, decision));
  }

  private static ResultIdentity identity(String kind, String id, RunSummary run) {
    return new ResultIdentity(kind, id, run.header().implementation(), run.header().profile());
  }

  private static void tell(ResultIdentity identity, Decision decision) {
    AllureNotes.identify(identity);
    decision.tell();
  }

  private static <T> Stream<DynamicNode> grouped(
      List<T> results, Function<T, String> group, Function<T, DynamicTest> test) {
    Map<String, List<DynamicTest>> groups = new LinkedHashMap<>();
    for (T each : results) {
      groups.computeIfAbsent(group.apply(each), name -> new ArrayList<>()).add(test.apply(each));
    }
    return groups.entrySet().stream()
        .map(each -> DynamicContainer.dynamicContainer(each.getKey(), each.getValue()));
  }
}

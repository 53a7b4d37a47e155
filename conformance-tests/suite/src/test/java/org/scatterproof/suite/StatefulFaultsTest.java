package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.scatterproof.engine.execute.ScenarioVerdict.ReadingSeen;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.generate.ModelRun;
import org.scatterproof.engine.generate.Models;
import org.scatterproof.engine.generate.PropertyModel;
import org.scatterproof.engine.shrink.Shrunk;
import org.scatterproof.faults.Faults;
import org.scatterproof.faults.annotation.FoundBy;
import org.scatterproof.faults.stateful.StatefulFaults;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Implementation;

/**
 * The property models find what goes wrong only after a history. Every test prints its seed: the
 * system property {@code scatterproof.seed} sets another.
 *
 * <p>With {@code -Dscatterproof.campaign=true} the whole table is printed: tries until a fault is
 * found, at the median of ten seeds.
 */
final class StatefulFaultsTest {

  private static final int MOST_TRIES = 20_000;
  private static final int FEW_TRIES = 1_000;
  private static final int SEEDS = 10;
  private static final long NEVER = Long.MAX_VALUE;

  @TestFactory
  Stream<DynamicTest> everyStatefulFaultIsFoundByItsModel() {
    long seed = Long.getLong("scatterproof.seed", 1);
    return StatefulFaults.ALL.stream()
        .map(
            type ->
                dynamicTest(
                    type.getSimpleName() + ", seed " + seed,
                    () -> assertThat(triesToFind(type, seed)).isLessThan(MOST_TRIES)));
  }

  /** Else a rule accuses what the documents admit: the counterexample says which. */
  @TestFactory
  Stream<DynamicTest> nothingThatConformsIsConvicted() {
    long seed = Long.getLong("scatterproof.seed", 2);
    return right()
        .map(
            type ->
                dynamicTest(
                    type.getSimpleName() + ", from seed " + seed,
                    () -> {
                      assertThat(violations(type, seed, FEW_TRIES)).isEmpty();
                      assertThat(violations(type, seed + 1, FEW_TRIES)).isEmpty();
                      assertThat(violations(type, seed + 2, FEW_TRIES)).isEmpty();
                    }));
  }

  /** The same at length: ten seeds, and the tries of a run. */
  @TestFactory
  @EnabledIfSystemProperty(named = "scatterproof.campaign", matches = "true")
  Stream<DynamicTest> nothingThatConformsIsConvictedAtTenSeeds() {
    return right()
        .flatMap(
            type ->
                LongStream.rangeClosed(1, SEEDS)
                    .mapToObj(
                        seed ->
                            dynamicTest(
                                type.getSimpleName() + ", seed " + seed,
                                () -> assertThat(violations(type, seed, MOST_TRIES)).isEmpty())));
  }

  private static Stream<Class<? extends Implementation>> right() {
    return Stream.concat(Faults.conforming().stream(), Stream.of(ReferenceImplementation.class));
  }

  private static List<String> violations(Class<? extends Implementation> type, long seed, int tries)
      throws ReflectiveOperationException {
    Implementation implementation = type.getConstructor().newInstance();
    UnderTest who = new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED);
    List<String> violations = new ArrayList<>();
    for (PropertyModel<?> model : Models.ALL) {
      if (model.isFor(implementation.capabilities())) {
        ModelRun run = new ModelRun(model, who, implementation.capabilities());
        run.run(seed, 0, tries, System.nanoTime() + 60_000_000_000L, (done, text) -> {});
        Shrunk smallest = run.smallest();
        if (smallest != null) {
          violations.add(smallest.violation().text());
        }
        run.readings().stream()
            .filter(StatefulFaultsTest::isMixed)
            .forEach(seen -> violations.add("mixed readings: " + seen));
      }
    }
    return violations;
  }

  /** Whether it answered a question in two ways of which an implementation keeps to one. */
  private static boolean isMixed(ReadingSeen seen) {
    return Integer.bitCount(seen.taken()) > 1
        && Specification.ambiguities().stream()
            .anyMatch(open -> open.id().equals(seen.ambiguity()) && open.constant());
  }

  @Test
  @EnabledIfSystemProperty(named = "scatterproof.campaign", matches = "true")
  void theMedianOfTenSeedsIsWithinTheBar() throws Exception {
    System.out.println("| fault | model | median tries | most |");
    System.out.println("|---|---|---:|---:|");
    for (Class<? extends Implementation> type : StatefulFaults.ALL) {
      long[] tries =
          LongStream.rangeClosed(1, SEEDS).map(seed -> triesToFind(type, seed)).sorted().toArray();
      long median = (tries[SEEDS / 2 - 1] + tries[SEEDS / 2]) / 2;
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %d |",
              type.getSimpleName(),
              type.getAnnotation(FoundBy.class).value(),
              median,
              Arrays.stream(tries).max().orElseThrow()));
      assertThat(median).as(type.getSimpleName()).isLessThan(MOST_TRIES);
    }
  }

  private static long triesToFind(Class<? extends Implementation> type, long seed) {
    try {
      Implementation implementation = type.getConstructor().newInstance();
      UnderTest who = new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED);
      String model = type.getAnnotation(FoundBy.class).value();
      ModelRun run =
          new ModelRun(Models.of(model).orElseThrow(), who, implementation.capabilities());
      run.run(seed, 0, MOST_TRIES, System.nanoTime() + 60_000_000_000L, (done, text) -> {});
      return run.violations().isEmpty() ? NEVER : run.triesToFirst();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
 * <p>With {@code -Dscatterproof.campaign=true} the whole table is printed, over ten seeds: tries
 * until a fault is found; of the smallest counterexamples the most calls after Let, the most
 * extents or mbufs, and the longest time to shrink.
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

  @TestFactory
  @EnabledIfSystemProperty(named = "scatterproof.campaign", matches = "true")
  Stream<DynamicTest> theMedianOfTenSeedsIsWithinTheBars() {
    System.out.println("| fault | model | median tries | most | calls | extents or mbufs | ms |");
    System.out.println("|---|---|---:|---:|---:|---:|---:|");
    return StatefulFaults.ALL.stream()
        .map(type -> dynamicTest(type.getSimpleName(), () -> assertWithinTheBars(type)));
  }

  private static void assertWithinTheBars(Class<? extends Implementation> type) {
    long[] tries = new long[SEEDS];
    long[] calls = new long[SEEDS];
    long[] pieces = new long[SEEDS];
    long[] millis = new long[SEEDS];
    for (int i = 0; i < SEEDS; i++) {
      ModelRun run = modelRun(type, i + 1);
      tries[i] = run.violations().isEmpty() ? NEVER : run.triesToFirst();
      long begun = System.nanoTime();
      Shrunk shrunk = Objects.requireNonNull(run.smallest(), "no violation");
      millis[i] = (System.nanoTime() - begun) / 1_000_000;
      calls[i] = CounterexampleSize.calls(shrunk.violation().text());
      pieces[i] = CounterexampleSize.pieces(shrunk.violation().counterexample());
    }
    Arrays.sort(tries);
    long median = (tries[SEEDS / 2 - 1] + tries[SEEDS / 2]) / 2;
    System.out.printf(
        Locale.ROOT,
        "| %s | `%s` | %d | %d | %d | %d | %d |%n",
        type.getSimpleName(),
        type.getAnnotation(FoundBy.class).value(),
        median,
        tries[SEEDS - 1],
        most(calls),
        most(pieces),
        most(millis));
    assertThat(median).isLessThan(MOST_TRIES);
    assertThat(most(calls)).as("calls after Let").isLessThanOrEqualTo(3);
    assertThat(most(pieces)).as("extents or mbufs").isLessThanOrEqualTo(3);
  }

  private static long most(long[] numbers) {
    return Arrays.stream(numbers).max().orElseThrow();
  }

  private static long triesToFind(Class<? extends Implementation> type, long seed) {
    ModelRun run = modelRun(type, seed);
    return run.violations().isEmpty() ? NEVER : run.triesToFirst();
  }

  private static ModelRun modelRun(Class<? extends Implementation> type, long seed) {
    try {
      Implementation implementation = type.getConstructor().newInstance();
      UnderTest who = new UnderTest(implementation, implementation.name(), Profile.DOCUMENTED);
      String model = type.getAnnotation(FoundBy.class).value();
      ModelRun run =
          new ModelRun(Models.of(model).orElseThrow(), who, implementation.capabilities());
      run.run(seed, 0, MOST_TRIES, System.nanoTime() + 60_000_000_000L, (done, text) -> {});
      return run;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

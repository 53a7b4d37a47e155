package org.scatterproof.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.scatterproof.checker.threads.SharedUse;
import org.scatterproof.engine.stress.StressTest;
import org.scatterproof.stress.tests.TwoCursors;

/** What the tests admit, and what the models of them foretell, is the same. */
final class StressTestsTest {

  @ParameterizedTest
  @EnumSource(StressTest.class)
  void everyTestHasItsClass(StressTest test) throws Exception {
    assertThat(classOf(test)).hasAnnotation(JCStressTest.class);
    assertThat(Arrays.stream(StressTest.values()).map(StressTest::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(StressTest.class)
  void whatIsForetoldIsAdmitted(StressTest test) throws Exception {
    Set<String> foretold = SharedUse.schedules(test).keySet();

    if (!foretold.isEmpty()) {
      Set<String> admitted = named(test, Expect.ACCEPTABLE);
      admitted.addAll(named(test, Expect.ACCEPTABLE_INTERESTING));
      assertThat(admitted).isEqualTo(foretold);
    }
  }

  /** Of several that match, jcstress takes the first: a pattern could forbid what is foretold. */
  @ParameterizedTest
  @EnumSource(StressTest.class)
  void whatIsForetoldMatchesNothingForbidden(StressTest test) throws Exception {
    List<String> forbidden =
        outcomes(test).stream()
            .filter(each -> each.expect() == Expect.FORBIDDEN)
            .flatMap(each -> Arrays.stream(each.id()))
            .filter(each -> !each.isEmpty())
            .toList();

    assertThat(SharedUse.schedules(test).keySet())
        .noneMatch(outcome -> forbidden.stream().anyMatch(outcome::matches));
  }

  @ParameterizedTest
  @EnumSource(StressTest.class)
  void whatIsNotNamedIsForbiddenUnlessItIsMisuse(StressTest test) throws Exception {
    List<Outcome> others = outcomes(test).stream().filter(each -> each.id()[0].isEmpty()).toList();

    assertThat(others).hasSize(1);
    assertThat(others.get(0).expect())
        .isEqualTo(test.isMisuse() ? Expect.ACCEPTABLE_INTERESTING : Expect.FORBIDDEN);
  }

  @ParameterizedTest
  @EnumSource(StressTest.class)
  void misuseForbidsWhatHarmsOthers(StressTest test) throws Exception {
    boolean forbidden =
        outcomes(test).stream()
            .filter(each -> each.expect() == Expect.FORBIDDEN)
            .flatMap(each -> Arrays.stream(each.id()))
            .anyMatch("alone, elsewhere"::matches);

    assertThat(forbidden).isEqualTo(test.isMisuse());
  }

  /** Outcomes that are named word for word, of one expectation. */
  private static Set<String> named(StressTest test, Expect expect) throws Exception {
    return outcomes(test).stream()
        .filter(each -> each.expect() == expect)
        .flatMap(each -> Arrays.stream(each.id()))
        .filter(each -> !each.isEmpty() && !each.contains("*"))
        .collect(Collectors.toSet());
  }

  private static List<Outcome> outcomes(StressTest test) throws ClassNotFoundException {
    return List.of(classOf(test).getAnnotationsByType(Outcome.class));
  }

  private static Class<?> classOf(StressTest test) throws ClassNotFoundException {
    return Class.forName(TwoCursors.class.getPackageName() + "." + test.className());
  }
}

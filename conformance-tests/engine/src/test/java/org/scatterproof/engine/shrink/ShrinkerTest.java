package org.scatterproof.engine.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.example.toy.RestartingToy;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.Examples;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.execute.Violation;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.spec.rule.Profile;

/** What is shrunk violates the same, is no longer simple to shorten, and says how it came about. */
final class ShrinkerTest {

  private final ScenarioRunner runner =
      new ScenarioRunner(new UnderTest(new RestartingToy(), "toy", Profile.DOCUMENTED));

  @Test
  void theSmallestBlamesTheSame() throws BadInput {
    Shrunk shrunk = new Shrinker(runner, Shrinker.USUAL_ATTEMPTS).shrink(found());

    assertThat(shrunk.stoppedEarly()).isFalse();
    assertThat(shrunk.violation().requirement()).isEqualTo("dma.gen.continues");
    assertThat(shrunk.violation().text())
        .contains("Let     memory = [0x1000 +0x1000], [0x4000 +0x1000]   prepared = [0x0, 0x2000)")
        .contains("Then    1  genIOVMSegments(offset 0x0, capacity 1)    -> Success")
        .contains("        2  genIOVMSegments(offset 0x1000, capacity 1) -> Success")
        .doesNotContain("        3  ");
  }

  @Test
  void theSameIsShrunkToTheSame() throws BadInput {
    Shrunk once = new Shrinker(runner, Shrinker.USUAL_ATTEMPTS).shrink(found());
    Shrunk again = new Shrinker(runner, Shrinker.USUAL_ATTEMPTS).shrink(found());

    assertThat(again.attempts()).isEqualTo(once.attempts());
    assertThat(again.violation().text()).isEqualTo(once.violation().text());
  }

  @Test
  void whoIsStoppedEarlySaysSo() throws BadInput {
    Shrunk shrunk = new Shrinker(runner, 3).shrink(found());

    assertThat(shrunk.stoppedEarly()).isTrue();
    assertThat(shrunk.attempts()).isEqualTo(3);
    assertThat(shrunk.violation().requirement()).isEqualTo("dma.gen.continues");
  }

  private Violation found() throws BadInput {
    return Objects.requireNonNull(
        runner.run(Examples.scenario("dma.example.ring-of-one@16k")).violation());
  }
}

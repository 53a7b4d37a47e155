package org.scatterproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.RunRequest;
import org.scatterproof.engine.explore.Effort;
import org.scatterproof.engine.implementation.ImplementationChoice;
import org.scatterproof.engine.input.UsageError;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;

final class ConfigurationTest {

  @Test
  void nothingIsNeededWhereThereIsOneImplementation() throws UsageError {
    RunRequest request = request(Map.of());

    assertThat(request.implementation()).isEqualTo(new ImplementationChoice.BuiltIn("reference"));
    assertThat(request.areas()).containsExactlyElementsOf(Capability.areas());
    assertThat(request.profile()).isEqualTo(Profile.DOCUMENTED);
    assertThat(request.effort()).isEqualTo(Effort.USUAL);
    assertThat(request.out()).isEqualTo(Path.of("target", "scatterproof"));
  }

  @Test
  void everythingCanBeSaid() throws UsageError {
    RunRequest request =
        request(
            Map.of(
                "scatterproof.implementation", "class=com.example.Mine",
                "scatterproof.areas", "mbuf",
                "scatterproof.profile", "exact",
                "scatterproof.only", "mbuf.gen.*, spi.answers",
                "scatterproof.seed", "7",
                "scatterproof.tries", "300",
                "scatterproof.out", "build/judged"));

    assertThat(request.implementation())
        .isEqualTo(new ImplementationChoice.Named("com.example.Mine", java.util.List.of()));
    assertThat(request.areas()).containsExactly(Capability.MBUF);
    assertThat(request.profile()).isEqualTo(Profile.EXACT);
    assertThat(request.only()).containsExactly("mbuf.gen.*", "spi.answers");
    assertThat(request.effort()).isEqualTo(new Effort(true, 7, 300));
    assertThat(request.out()).isEqualTo(Path.of("build", "judged"));
  }

  @Test
  void anUnknownAreaIsRefused() {
    assertThatThrownBy(() -> request(Map.of("scatterproof.areas", "dna")))
        .hasMessage(
            "scatterproof.areas: there is no dna (did you mean dma?); there is dma, mbuf, memory-cursor");
  }

  @Test
  void anUnknownProfileIsRefused() {
    assertThatThrownBy(() -> request(Map.of("scatterproof.profile", "exakt")))
        .hasMessage(
            "scatterproof.profile: there is no exakt (did you mean exact?);"
                + " there is documented, exact");
  }

  @Test
  void aSeedThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> request(Map.of("scatterproof.seed", "lucky")))
        .hasMessage("scatterproof.seed: lucky is no number; write 1000, for example");
  }

  private static RunRequest request(Map<String, String> parameters) throws UsageError {
    return new Configuration(key -> Optional.ofNullable(parameters.get(key))).request();
  }
}

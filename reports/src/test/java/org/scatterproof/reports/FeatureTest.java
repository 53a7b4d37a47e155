package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scatterproof.spec.Specification;

final class FeatureTest {

  @Test
  void everyRequirementStandsUnderAnOperationThatTheDocumentsName() {
    assertThat(Specification.requirements())
        .isNotEmpty()
        .allSatisfy(
            requirement -> {
              Feature feature = Feature.of(requirement.id());
              assertThat(feature.title()).isNotEqualTo(feature.slug());
            });
  }
}

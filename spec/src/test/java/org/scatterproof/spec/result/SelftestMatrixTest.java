package org.scatterproof.spec.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.result.SelftestMatrix.Evidence;
import org.scatterproof.spec.result.SelftestMatrix.FaultRow;
import org.scatterproof.spec.result.SelftestMatrix.Standing;

class SelftestMatrixTest {

  private static final Evidence NONE = new Evidence(0, "", List.of());
  private static final Evidence ONE = new Evidence(1, "dma.gen.a", List.of());
  private static final Evidence WRONG = new Evidence(9, "dma.gen.a", List.of("dma.gen.overrun"));

  private static FaultRow row(boolean misbehaves, Evidence catalog, Evidence models) {
    return new FaultRow(
        "dma.Fault", "dma.gen.a", misbehaves, Map.of("catalog", catalog, "models", models));
  }

  @Test
  void twoPiecesOfEvidenceConvict() {
    assertThat(row(false, ONE, ONE).standing()).isEqualTo(Standing.CONVICTED);
  }

  @Test
  void oneAloneIsTooLittle() {
    assertThat(row(false, ONE, NONE).standing()).isEqualTo(Standing.BY_ONE_ONLY);
  }

  @Test
  void whatDoesNotAnswerIsConvictedByWhateverCallsIt() {
    assertThat(row(true, ONE, NONE).standing()).isEqualTo(Standing.CONVICTED);
  }

  @Test
  void nothingFoundIsAnEscape() {
    assertThat(row(false, NONE, NONE).standing()).isEqualTo(Standing.ESCAPED);
  }

  @Test
  void aWrongNameSpoilsWhatIsRightBesideIt() {
    assertThat(row(false, WRONG, ONE).standing()).isEqualTo(Standing.BLAMED_WRONGLY);
    assertThat(row(false, WRONG, ONE).isConvictedBy("catalog")).isFalse();
    assertThat(row(false, WRONG, ONE).isConvictedBy("models")).isTrue();
  }

  @Test
  void figuresCountWhatEachTechniqueFindsOfWhatItTried() {
    FaultRow catalogOnly = new FaultRow("dma.Other", null, true, Map.of("catalog", ONE));
    SelftestMatrix matrix =
        new SelftestMatrix(
            SelftestMatrix.FORMAT,
            "sha256:1",
            "sha256:2",
            1,
            20_000,
            List.of("catalog", "models"),
            List.of(row(false, ONE, NONE), row(false, ONE, ONE), catalogOnly));

    assertThat(matrix.triedBy("catalog")).isEqualTo(3);
    assertThat(matrix.convictedBy("catalog")).isEqualTo(3);
    assertThat(matrix.triedBy("models")).isEqualTo(2);
    assertThat(matrix.convictedBy("models")).isEqualTo(1);
    assertThat(matrix.count(Standing.BY_ONE_ONLY)).isEqualTo(1);
  }
}

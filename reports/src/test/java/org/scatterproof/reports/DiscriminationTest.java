package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.Specification;
import org.scatterproof.spec.result.SelftestMatrix;
import org.scatterproof.spec.result.SelftestMatrix.Evidence;
import org.scatterproof.spec.result.SelftestMatrix.FaultRow;
import org.scatterproof.spec.rule.Level;
import org.scatterproof.spec.rule.Requirement;

final class DiscriminationTest {

  @Test
  void faultsCountWhereTheyAreConvictedUnderTheName() throws Exception {
    Discrimination of =
        read(
            row("one", "dma.gen.a", 3, 0),
            row("two", "dma.gen.a", 0, 1),
            row("escaped", "dma.gen.b", 0, 0),
            row("third", "dma.gen.b", 1, 0),
            row("whichever", null, 5, 5));

    assertThat(of.faultsOf("dma.gen.a")).isEqualTo(2);
    assertThat(of.isDiscriminated("dma.gen.a")).isTrue();
    assertThat(of.faultsOf("dma.gen.b")).isEqualTo(1);
    assertThat(of.isDiscriminated("dma.gen.b")).isFalse();
    assertThat(of.faultsOf("dma.gen.c")).isZero();
  }

  /** At least two mistakes are caught by each; else its test may be one that cannot fail. */
  @Test
  void everyMustAndShouldIsDiscriminated() {
    List<String> missing =
        Specification.requirements().stream()
            .filter(each -> each.level() != Level.MAY)
            .map(Requirement::id)
            .filter(id -> !Discrimination.current().isDiscriminated(id))
            .toList();

    assertThat(missing).isEmpty();
  }

  private static FaultRow row(String name, String breaks, int byCatalog, int byModels) {
    return new FaultRow(
        name,
        breaks,
        false,
        Map.of(
            "catalog", new Evidence(byCatalog, "", List.of()),
            "models", new Evidence(byModels, "", List.of())));
  }

  private static Discrimination read(FaultRow... rows) throws Exception {
    SelftestMatrix matrix =
        new SelftestMatrix(
            SelftestMatrix.FORMAT, "rules", "catalog", 1, 1, List.of("catalog"), List.of(rows));
    JsonNode json = Json.reader().readTree(SelftestPage.json(matrix));
    return Discrimination.of(json);
  }
}

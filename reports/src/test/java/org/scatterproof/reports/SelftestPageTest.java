package org.scatterproof.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scatterproof.spec.result.SelftestMatrix;
import org.scatterproof.spec.result.SelftestMatrix.Evidence;
import org.scatterproof.spec.result.SelftestMatrix.FaultRow;

final class SelftestPageTest {

  private static final SelftestMatrix MATRIX =
      new SelftestMatrix(
          SelftestMatrix.FORMAT,
          "sha256:1",
          "sha256:2",
          1,
          20_000,
          List.of("catalog", "models"),
          List.of(
              new FaultRow(
                  "dma.Sound",
                  "dma.gen.coverage",
                  false,
                  Map.of(
                      "catalog", new Evidence(7, "dma.a.first", List.of()),
                      "models", new Evidence(1, "dma.continuation, try 3", List.of()))),
              new FaultRow(
                  "dma.Escapes<b>",
                  null,
                  false,
                  Map.of("catalog", new Evidence(0, "", List.of("dma.gen.overrun"))))));

  @Test
  void figuresComeFirstAndWhatIsWrongBeforeWhatIsRight() {
    String page = SelftestPage.of(MATRIX);

    assertThat(page)
        .contains("2 faults: 1 convicted, 0 by one only, 1 blamed wrongly, 0 escaped.")
        .contains("<li>catalog alone: 1 of 2, 50.0 %</li>")
        .contains("<li>models alone: 1 of 1, 100.0 %</li>");
    assertThat(page.indexOf("Escapes")).isLessThan(page.indexOf("Sound"));
  }

  @Test
  void aCellSaysHowManyWhichFirstAndWhatWasWrong() {
    assertThat(SelftestPage.of(MATRIX))
        .contains("<td>7: dma.a.first</td>")
        .contains("<td>0, wrongly dma.gen.overrun</td>")
        .contains("<td>not asked</td>")
        .contains("Escapes&lt;b&gt;");
  }

  @Test
  void nothingIsLoadedFromOutside() {
    assertThat(SelftestPage.of(MATRIX)).doesNotContain("http://", "https://", "src=");
  }

  @Test
  void theFileHoldsEveryComponent() throws Exception {
    assertThat(Json.reader().readTree(SelftestPage.json(MATRIX)).at("/faults/0/evidence/catalog"))
        .hasToString("{\"convictions\":7,\"first\":\"dma.a.first\",\"wrong\":[]}");
  }
}

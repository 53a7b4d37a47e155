package org.scatterproof.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.input.DocumentReader;
import org.scatterproof.engine.scenario.CatalogFileReader;

/** What Let says of memory that is copied or mapped. */
final class GivensTest {

  @Test
  void aWorldThatRefusesMemoryIsShown() throws Exception {
    assertThat(givens("copyMemory: { from: 1p, refuse: [1, 3] }", "{}"))
        .containsExactly(
            "memory = [0x2000 +0x1000] (IN)",
            "copies from = 0x1000",
            "refused requests for memory: 1, 3");
  }

  @Test
  void aMapperIsShown() throws Exception {
    assertThat(givens("mapper: { refuse: all }", "{ mapper: explicit }"))
        .containsExactly(
            "memory = [0x2000 +0x1000] (IN)",
            "mapper = explicit",
            "the system's mapper of pages of 0x1000 from 0x40000000",
            "every request for pages of the mapper is refused");
  }

  private static List<String> givens(String world, String constraints) throws Exception {
    String text =
        """
        area: dma
        title: A file
        scenarios:
          - id: dma.x
            title: A scenario
            needs: [mapper]
            claims: [spi.answers]
            world: { WORLD }
            constraints: CONSTRAINTS
            descriptors: [{ direction: IN, extents: [[2p, 1p]] }]
            steps: []
        """;
    String filled = text.replace("WORLD", world).replace("CONSTRAINTS", constraints);
    byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
    return Givens.of(
        new CatalogFileReader(Set.of("spi.answers"))
            .read(DocumentReader.read("x.yaml", new ByteArrayInputStream(bytes)))
            .scenarios()
            .get(0));
  }
}

package org.scatterproof.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CounterexampleTextTest {

  @Test
  void phrasesStandSideBySideAndLongOnesAreBrokenAtTheirCommas() {
    String memory =
        "memory = [0x1000000 +0x1000], [0x1003000 +0x1000], [0x1006000 +0x1000],"
            + " [0x1009000 +0x1000], [0x100c000 +0x1000] … 8 more";
    CounterexampleText text =
        new CounterexampleText(
            "dma.gen.continues",
            "A call MUST continue.",
            "acme-dma",
            List.of(memory, "output = HOST_32", "alignment = 0x2"),
            List.of("1  complete() -> Success"),
            List.of("it did not continue."));

    assertThat(text.render())
        .isEqualTo(
            """
            dma.gen.continues violated by "acme-dma": A call MUST continue.

              Let     memory = [0x1000000 +0x1000], [0x1003000 +0x1000], [0x1006000 +0x1000],
                        [0x1009000 +0x1000], [0x100c000 +0x1000] … 8 more
                      output = HOST_32   alignment = 0x2
              Then    1  complete() -> Success
              But     it did not continue.\
            """);
  }
}

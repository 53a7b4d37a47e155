package org.scatterproof.suite.mutation;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.faults.Faults;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/** Writes down what is said of every fault; read the difference before you commit it. */
final class WriteSayings {
  @Test
  void write() throws Exception {
    List<String> lines = new ArrayList<>();
    for (Capability area : List.of(Capability.DMA, Capability.MBUF, Capability.MEMORY_CURSOR)) {
      for (Class<? extends Implementation> type : Faults.mistaken()) {
        if (Convictions.breaks(type).value().startsWith(Convictions.prefix(area))) {
          String said =
              Convictions.said(Convictions.convictions(type, area), Convictions.breaks(type));
          lines.add(Sayings.name(type) + "\t" + said);
        }
      }
    }
    Files.write(Sayings.FILE, lines);
  }
}

package org.scatterproof.suite.mutation;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scatterproof.engine.execute.ScenarioRunner;
import org.scatterproof.engine.execute.UnderTest;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.faults.Faults;
import org.scatterproof.reference.ReferenceImplementation;
import org.scatterproof.spec.rule.Profile;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.Implementation;

/**
 * Writes down what is said of every fault, and which readings are seen in every scenario; read the
 * difference before you commit it.
 */
final class WriteDown {
  @Test
  void sayings() throws Exception {
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

  @Test
  void readings() throws Exception {
    UnderTest reference = new UnderTest(new ReferenceImplementation(), "reference", Profile.EXACT);
    List<String> lines = new ArrayList<>();
    for (Scenario each : Catalogs.ALL) {
      String seen = Readings.seen(new ScenarioRunner(reference).run(each));
      lines.add(each.info().id() + "\t" + seen);
    }
    Files.write(Readings.FILE, lines);
  }
}

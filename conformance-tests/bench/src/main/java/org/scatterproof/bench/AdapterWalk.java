package org.scatterproof.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Document;
import org.scatterproof.engine.scenario.CatalogFileReader;
import org.scatterproof.engine.scenario.Scenario;

/**
 * A scenario that an adapter answers again and again: scattered pages, walked from the first to the
 * last one.
 *
 * @param title for people, at most 40 columns
 * @param pages of the range, none next to another
 * @param capacity segments of a call
 * @param scenarios that one round asks
 */
record AdapterWalk(String title, int pages, int capacity, int scenarios) {

  /** Every one of about 400 000 calls a round, but for the last, whose calls are larger. */
  static final List<AdapterWalk> ALL =
      List.of(
          new AdapterWalk("256 scattered pages, 1 a call", 256, 1, 1600),
          new AdapterWalk("16 scattered pages, 1 a call", 16, 1, 12_800),
          new AdapterWalk("256 scattered pages, 32 a call", 256, 32, 3200));

  /** Generating calls of one scenario; controls are not counted. */
  int calls() {
    return (pages + capacity - 1) / capacity;
  }

  /** What one round asks. */
  List<Scenario> round() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String text =
        """
        {"area": "dma", "title": "Walks", "scenarios": [{"id": "dma.bench.walk", "title": "A walk",
          "claims": ["dma.gen.coverage"], "constraints": {"numAddressBits": 64},
          "descriptors": [{"extents": [
            {"at": "0x100000", "length": "0x1000", "count": %d, "stride": "0x2000"}]}],
          "steps": [{"setMemoryDescriptor": {"descriptor": 0}},
            {"genIOVMSegments": {"offset": 0, "capacity": %d, "repeat": "toEnd"}}]}]}
        """
            .formatted(pages, capacity);
    try {
      Document file = Document.ofTree("a walk", (ObjectNode) mapper.readTree(text));
      Scenario scenario = CatalogFileReader.readUnchecked(file).scenarios().get(0);
      return Collections.nCopies(scenarios, scenario);
    } catch (BadInput e) {
      throw new IllegalStateException("what we wrote reads", e);
    }
  }
}

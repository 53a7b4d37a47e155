package org.scatterproof.engine.scenario;

import static org.scatterproof.engine.scenario.ScenarioWriter.hex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufOperation;

/** Writes what only scenarios of area mbuf have. */
final class MbufScenarioWriter {

  private MbufScenarioWriter() {}

  static void write(MbufScenario scenario, ObjectNode node) {
    node.putObject("constraints")
        .put("output", scenario.output().name())
        .put("maxSegmentSize", hex(scenario.constraints().maxSegmentSize()))
        .put("maxNumSegments", Integer.toUnsignedLong(scenario.constraints().maxNumSegments()));
    ArrayNode pages = node.putArray("pageTable");
    for (MbufScenario.Page page : scenario.pages()) {
      pages
          .addArray()
          .add(hex(page.virtual()))
          .add(page.translated() ? hex(page.physical()) : "none");
    }
    ArrayNode chains = node.putArray("chains");
    for (ChainData chain : scenario.chains()) {
      ObjectNode written = chains.addObject();
      ArrayNode mbufs = written.putArray("mbufs");
      chain.mbufs().forEach(m -> mbufs.addArray().add(hex(m.address())).add(hex(m.length())));
      written.put("packetLength", hex(chain.packetLength()));
      written.put("packetHeader", chain.packetHeader());
    }
    if (scenario.pool().none()) {
      node.putObject("pool").put("none", true);
    } else if (!scenario.pool().failAt().isEmpty()) {
      ArrayNode failAt = node.putObject("pool").putArray("failAt");
      scenario.pool().failAt().forEach(failAt::add);
    }
    ArrayNode steps = node.putArray("steps");
    for (MbufCall call : scenario.steps()) {
      ObjectNode arguments = steps.addObject().putObject(call.operation.documentedName());
      if (call.cursor != 0) {
        arguments.put("cursor", call.cursor);
      }
      if (call.operation == MbufOperation.GENERATE) {
        ScenarioWriter.putIndex(arguments, "chain", call.chain);
        arguments.put("maxSegs", Integer.toUnsignedLong(call.maxSegs));
        arguments.put("doCoalesce", call.doCoalesce);
      }
    }
  }
}

package org.scatterproof.engine.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.mbuf.MbufCall;
import org.scatterproof.spec.mbuf.MbufOperation;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Writes a scenario as a catalog file of its own, in concrete numbers: what {@link
 * CatalogFileReader} makes of it is the same scenario again.
 */
public final class ScenarioWriter {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ScenarioWriter() {}

  /** The file's content. */
  public static ObjectNode write(Scenario scenario) {
    ObjectNode file = NODES.objectNode();
    file.put("area", scenario.info().area().id());
    file.put("title", scenario.info().title());
    file.putArray("scenarios").add(writeScenario(scenario));
    return file;
  }

  private static ObjectNode writeScenario(Scenario scenario) {
    ObjectNode node = NODES.objectNode();
    ScenarioInfo info = scenario.info();
    PlatformLengths lengths = scenario.lengths();
    node.put("id", info.id());
    node.put("title", info.title());
    info.claims().forEach(node.putArray("claims")::add);
    if (info.id().indexOf('@') >= 0) {
      node.putArray("pages").add(hex(lengths.pageLength()));
    }
    node.putObject("world")
        .put("bigEndian", lengths.bigEndian())
        .put("clusterLength", lengths.clusterLength())
        .put("smallMbufLength", lengths.smallMbufLength());
    if (scenario instanceof DmaScenario dma) {
      writeDma(dma, node);
    } else if (scenario instanceof MbufScenario mbuf) {
      writeMbuf(mbuf, node);
    }
    return node;
  }

  private static void writeDma(DmaScenario scenario, ObjectNode node) {
    DmaConstraints given = scenario.constraints();
    node.putObject("constraints")
        .put("output", scenario.output().name())
        .put("numAddressBits", given.numAddressBits())
        .put("maxSegmentSize", hex(given.maxSegmentSize()))
        .put("maxTransferSize", hex(given.maxTransferSize()))
        .put("alignment", hex(given.alignment()))
        .put("alignmentLength", hex(given.alignmentLength()))
        .put("alignmentInternalSegments", hex(given.alignmentInternalSegments()))
        .put("iterateOnly", given.iterateOnly())
        .set("mapping", mapping(given.mapping()));
    ArrayNode descriptors = node.putArray("descriptors");
    for (DescriptorData descriptor : scenario.descriptors()) {
      ObjectNode written = descriptors.addObject();
      written.put("direction", descriptor.direction().name());
      ArrayNode extents = written.putArray("extents");
      descriptor.extents().forEach(run -> writeExtents(run, extents));
    }
    ArrayNode steps = node.putArray("steps");
    for (DmaScenarioStep step : scenario.steps()) {
      writeStep(step, steps.addObject());
    }
  }

  private static JsonNode mapping(int number) {
    String name = Mapping.name(number);
    return name.equals(Integer.toString(number)) ? NODES.numberNode(number) : NODES.textNode(name);
  }

  private static void writeExtents(DescriptorData.Extents run, ArrayNode extents) {
    if (run.count() == 1) {
      extents.addArray().add(hex(run.address())).add(hex(run.length()));
      return;
    }
    extents
        .addObject()
        .put("at", hex(run.address()))
        .put("length", hex(run.length()))
        .put("count", run.count())
        .put("stride", hex(run.stride()));
  }

  private static void writeStep(DmaScenarioStep step, ObjectNode node) {
    DmaCall call = step.call();
    ObjectNode arguments = node.putObject(call.operation.documentedName());
    switch (call.operation) {
      case SET -> {
        putIndex(arguments, "descriptor", call.descriptor);
        arguments.put("autoPrepare", call.automatic);
      }
      case CLEAR -> arguments.put("autoComplete", call.automatic);
      case PREPARE -> arguments.put("offset", hex(call.offset)).put("length", hex(call.length));
      case PREPARED_RANGE -> putMissing(arguments, call);
      case GENERATE -> {
        arguments.put("offset", step.fromReturned() ? "returned" : hex(call.offset));
        arguments.put("capacity", Integer.toUnsignedLong(call.capacity));
        putRepeat(arguments, step.repeat());
        putMissing(arguments, call);
        if (call.refuseFrom >= 0) {
          arguments.put("refuseFrom", call.refuseFrom);
        }
      }
      case CREATE, GET, COMPLETE -> {}
    }
  }

  private static void putRepeat(ObjectNode arguments, int repeat) {
    if (repeat == DmaScenarioStep.TO_END) {
      arguments.put("repeat", "toEnd");
    } else if (repeat != 1) {
      arguments.put("repeat", repeat);
    }
  }

  private static void putMissing(ObjectNode arguments, DmaCall call) {
    if (!call.withoutOffset && !call.withoutSegments && !call.withoutCount) {
      return;
    }
    ArrayNode missing = arguments.putArray("missing");
    if (call.withoutOffset) {
      missing.add("offset");
    }
    if (call.withoutSegments) {
      missing.add("segments");
    }
    if (call.withoutCount) {
      missing.add(call.operation == DmaOperation.GENERATE ? "count" : "length");
    }
  }

  private static void writeMbuf(MbufScenario scenario, ObjectNode node) {
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
      if (call.operation == MbufOperation.GENERATE) {
        putIndex(arguments, "chain", call.chain);
        arguments.put("maxSegs", Integer.toUnsignedLong(call.maxSegs));
        arguments.put("doCoalesce", call.doCoalesce);
      }
    }
  }

  private static void putIndex(ObjectNode arguments, String key, int index) {
    if (index < 0) {
      arguments.put(key, "none");
    } else {
      arguments.put(key, index);
    }
  }

  private static String hex(long value) {
    return Unsigned.hex(value);
  }
}

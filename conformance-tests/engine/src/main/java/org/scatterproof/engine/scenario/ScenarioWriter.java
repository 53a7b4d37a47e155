package org.scatterproof.engine.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Writes a scenario as a catalog file of its own, in concrete numbers: what {@link
 * CatalogFileReader} makes of it is the same scenario again.
 */
public final class ScenarioWriter {

  /** The key of what was recorded; no catalog has it, because its schema does not know it. */
  static final String RECORDED = "recorded";

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
    if (!info.needs().isEmpty()) {
      info.needs().stream().sorted().map(Capability::id).forEach(node.putArray("needs")::add);
    }
    info.claims().forEach(node.putArray("claims")::add);
    if (info.id().indexOf('@') >= 0) {
      node.putArray("pages").add(hex(lengths.pageLength()));
    }
    ObjectNode world = node.putObject("world");
    world
        .put("bigEndian", lengths.bigEndian())
        .put("clusterLength", lengths.clusterLength())
        .put("smallMbufLength", lengths.smallMbufLength());
    if (scenario instanceof DmaScenario dma) {
      CopyWorldData.write(dma.copies(), world);
    }
    if (!info.recorded().isEmpty()) {
      node.putArray(RECORDED).addAll(info.recorded());
    }
    if (scenario instanceof DmaScenario dma) {
      DmaScenarioWriter.write(dma, node);
    } else if (scenario instanceof MbufScenario mbuf) {
      MbufScenarioWriter.write(mbuf, node);
    } else if (scenario instanceof MemoryCursorScenario cursor) {
      MemoryCursorScenarioWriter.write(cursor, node);
    }
    return node;
  }

  static void putIndex(ObjectNode arguments, String key, int index) {
    if (index < 0) {
      arguments.put(key, "none");
    } else {
      arguments.put(key, index);
    }
  }

  /** Writes how often a call is made; once goes without saying. */
  static void putRepeat(ObjectNode arguments, int repeat) {
    if (repeat == DmaScenarioStep.TO_END) {
      arguments.put("repeat", "toEnd");
    } else if (repeat != 1) {
      arguments.put("repeat", repeat);
    }
  }

  static void writeDescriptors(List<DescriptorData> descriptors, ObjectNode into) {
    ArrayNode list = into.putArray("descriptors");
    for (DescriptorData descriptor : descriptors) {
      ObjectNode written = list.addObject();
      written.put("direction", descriptor.direction().name());
      writeExtents(descriptor.extents(), written);
    }
  }

  static void writeExtents(ExtentList list, ObjectNode into) {
    ArrayNode extents = into.putArray("extents");
    for (ExtentList.Extents run : list.runs()) {
      if (run.count() == 1) {
        extents.addArray().add(hex(run.address())).add(hex(run.length()));
      } else {
        extents
            .addObject()
            .put("at", hex(run.address()))
            .put("length", hex(run.length()))
            .put("count", run.count())
            .put("stride", hex(run.stride()));
      }
    }
  }

  static String hex(long value) {
    return Unsigned.hex(value);
  }

  /** The key of a step. */
  static String key(DmaOperation operation) {
    return switch (operation) {
      case CHANGE -> "changeDescriptor";
      case DEVICE_WRITES -> "deviceWrites";
      case DRIVER_WRITES -> "driverWrites";
      default -> operation.documentedName();
    };
  }
}

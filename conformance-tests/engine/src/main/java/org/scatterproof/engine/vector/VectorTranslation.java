package org.scatterproof.engine.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns a vector, which keeps the words of whoever recorded it, into a scenario with expectations.
 */
final class VectorTranslation {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Where a vector names none, the page length makes no difference. */
  private static final long USUAL_PAGE = 0x1000;

  private VectorTranslation() {}

  /** A scenario file of one scenario; the vector has passed its schema. */
  static ObjectNode toScenarioFile(JsonNode vector) {
    ObjectNode file = NODES.objectNode();
    String area = vector.get("area").textValue();
    file.put("area", area);
    file.put("title", "recorded answers");
    ObjectNode scenario = file.putArray("scenarios").addObject();
    long page = vector.path("pageLength").asLong(USUAL_PAGE);
    String suffix = page % 1024 == 0 ? "@" + page / 1024 + "k" : "@" + page;
    scenario.put("id", vector.get("id").textValue() + suffix);
    scenario.put("title", "recorded answers " + vector.get("id").textValue());
    scenario.putArray("claims");
    scenario.putArray("pages").add(page);
    switch (area) {
      case "dma" -> putDma(vector, scenario);
      case "mbuf" -> putMbuf(vector, scenario);
      default -> putMemoryCursor(vector, scenario);
    }
    return file;
  }

  private static void putDma(JsonNode vector, ObjectNode scenario) {
    ObjectNode constraints = constraints(vector);
    if (constraints.path("mapping").asText().equals("NONCOHERENT")) {
      constraints.put("mapping", "NON_COHERENT");
    }
    scenario.set("constraints", constraints);
    scenario.set("descriptors", vector.get("descriptors"));
    for (JsonNode step : vector.get("steps")) {
      String call = step.get("call").textValue();
      boolean helper = call.equals("gen32IOVMSegments") || call.equals("gen64IOVMSegments");
      addStep(scenario, step, helper ? "genIOVMSegments" : call);
    }
  }

  private static void putMbuf(JsonNode vector, ObjectNode scenario) {
    scenario.set("constraints", constraints(vector));
    ArrayNode pages = scenario.putArray("pageTable");
    for (JsonNode page : vector.path("pageTable")) {
      JsonNode physical = page.get(1);
      pages.addArray().add(page.get(0)).add(physical.isNull() ? NODES.textNode("none") : physical);
    }
    scenario.putArray("chains").addObject().set("mbufs", vector.get("chain"));
    for (JsonNode step : vector.get("steps")) {
      String call = step.get("call").textValue();
      ObjectNode arguments = addStep(scenario, step, call);
      if (call.equals("genPhysicalSegments")) {
        arguments.put("chain", 0);
      }
    }
  }

  private static void putMemoryCursor(JsonNode vector, ObjectNode scenario) {
    scenario.set("constraints", constraints(vector));
    scenario.putArray("descriptors").addObject().set("extents", vector.get("extents"));
    for (JsonNode step : vector.get("steps")) {
      ObjectNode arguments = addStep(scenario, step, step.get("call").textValue());
      arguments.put("descriptor", 0);
      arguments.set("fromPosition", arguments.remove("position"));
      arguments.set("maxSegments", arguments.remove("maxSegs"));
    }
  }

  /** The function is called output here, and a plain recording one has no name of its own. */
  private static ObjectNode constraints(JsonNode vector) {
    ObjectNode constraints = vector.get("specification").deepCopy();
    String name = constraints.remove("outputFunction").textValue();
    return constraints.put("output", name.equals("CUSTOM") ? "recording" : name);
  }

  /** Adds the step and, beside it, what was recorded of it; answers its arguments. */
  private static ObjectNode addStep(ObjectNode scenario, JsonNode step, String call) {
    ObjectNode arguments = step.deepCopy();
    arguments.remove("call");
    JsonNode expect = arguments.remove("expect");
    scenario.withArray("/steps").addObject().set(call, arguments);
    scenario.withArray("/recorded").add(expect == null ? NODES.nullNode() : expect);
    return arguments;
  }
}

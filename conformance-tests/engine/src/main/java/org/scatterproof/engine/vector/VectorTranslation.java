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

  private VectorTranslation() {}

  /** A scenario file of one scenario; the vector has passed its schema. */
  static ObjectNode toScenarioFile(JsonNode vector) {
    ObjectNode file = NODES.objectNode();
    String area = vector.get("area").textValue();
    file.put("area", area);
    file.put("title", "recorded answers");
    ObjectNode scenario = file.putArray("scenarios").addObject();
    long page = vector.get("pageLength").longValue();
    String suffix = page % 1024 == 0 ? "@" + page / 1024 + "k" : "@" + page;
    scenario.put("id", vector.get("id").textValue() + suffix);
    scenario.put("title", "recorded answers " + vector.get("id").textValue());
    scenario.putArray("claims");
    scenario.putArray("pages").add(page);
    if (area.equals("dma")) {
      putDma(vector, scenario);
    } else {
      putMbuf(vector, scenario);
    }
    return file;
  }

  private static void putDma(JsonNode vector, ObjectNode scenario) {
    ObjectNode constraints = vector.get("specification").deepCopy();
    putOutput(constraints);
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
    ObjectNode constraints = vector.get("specification").deepCopy();
    putOutput(constraints);
    scenario.set("constraints", constraints);
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

  /** The function is called output here, and a plain recording one has no name of its own. */
  private static void putOutput(ObjectNode constraints) {
    String name = constraints.remove("outputFunction").textValue();
    constraints.put("output", name.equals("CUSTOM") ? "recording" : name);
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

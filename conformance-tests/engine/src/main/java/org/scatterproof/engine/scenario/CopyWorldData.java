package org.scatterproof.engine.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.Refusals;

/** Reads and writes what a machine has for memory that is copied or mapped. */
final class CopyWorldData {

  /** Where device addresses begin, so that they are told from memory at a glance. */
  private static final long MAPPER_BASE = 1L << 30;

  private CopyWorldData() {}

  static CopyWorld read(@Nullable Part world, long page) throws BadInput {
    CopyWorld usual = CopyWorld.usual(page);
    Part copies = world == null ? null : world.get("copyMemory");
    CopyWorld read =
        copies == null
            ? usual
            : new CopyWorld(
                copies.number("from", page, usual.memoryBase()),
                readRefusals(copies.get("refuse")),
                0,
                false,
                0,
                Refusals.none(),
                false);
    Part mapper = world == null ? null : world.get("mapper");
    if (mapper == null) {
      return read;
    }
    try {
      return read.withMapper(
          mapper.number("pageLength", page, page),
          mapper.truth("system", true),
          mapper.number("from", page, MAPPER_BASE),
          readRefusals(mapper.get("refuse")));
    } catch (IllegalArgumentException e) {
      throw mapper.refuse(e.getMessage());
    }
  }

  private static Refusals readRefusals(@Nullable Part part) throws BadInput {
    if (part == null) {
      return Refusals.none();
    }
    if (part.is("all")) {
      return Refusals.all();
    }
    List<Integer> requests = new ArrayList<>();
    for (Part number : part.items()) {
      requests.add((int) number.number(1));
    }
    return new Refusals(false, requests);
  }

  static void write(CopyWorld copies, ObjectNode world) {
    ObjectNode memory = world.putObject("copyMemory");
    memory.put("from", Unsigned.hex(copies.memoryBase()));
    writeRefusals(copies.memoryRefusals(), memory);
    if (copies.mapperPageLength() != 0) {
      ObjectNode mapper = world.putObject("mapper");
      mapper
          .put("pageLength", Unsigned.hex(copies.mapperPageLength()))
          .put("system", copies.systemMapper())
          .put("from", Unsigned.hex(copies.mapperBase()));
      writeRefusals(copies.mapperRefusals(), mapper);
    }
  }

  private static void writeRefusals(Refusals refusals, ObjectNode into) {
    if (refusals.every()) {
      into.put("refuse", "all");
    } else if (!refusals.requests().isEmpty()) {
      ArrayNode requests = into.putArray("refuse");
      refusals.requests().forEach(requests::add);
    }
  }
}

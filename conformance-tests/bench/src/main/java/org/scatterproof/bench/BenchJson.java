package org.scatterproof.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A run as programs read it; {@code spec/schemas/bench.schema.json} says what is what. */
final class BenchJson {

  private static final String FORMAT = "scatterproof-bench/1";

  private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  void write(BenchReport report, Path file) throws IOException {
    Files.write(file, mapper.writeValueAsBytes(tree(report)));
  }

  ObjectNode tree(BenchReport report) {
    ObjectNode root = mapper.createObjectNode();
    root.put("format", FORMAT);
    root.putObject("implementation").put("name", report.name()).put("version", report.version());
    Machine machine = report.machine();
    root.putObject("machine")
        .put("processor", machine.processor())
        .put("processors", machine.processors())
        .put("os", machine.os())
        .put("jdk", machine.jdk())
        .put("vm", machine.vm());
    root.putObject("c")
        .put("present", report.c().program().isPresent())
        .put("description", report.c().description());
    Effort effort = report.effort();
    root.putObject("effort")
        .put("forks", effort.forks())
        .put("warmups", effort.warmups())
        .put("rounds", effort.rounds())
        .put("roundMillis", effort.roundMillis());
    ArrayNode cases = root.putArray("cases");
    report.measurements().forEach(each -> add(each, cases.addObject()));
    return root;
  }

  private static void add(Measurement measured, ObjectNode into) {
    BenchCase world = measured.world();
    into.put("id", world.id()).put("title", world.title()).put("area", world.area().id());
    if (!measured.isTimed()) {
      into.put("failure", measured.failure());
      return;
    }
    into.put("unit", world.unit()).put("segmentsPerOperation", measured.segments());
    into.put("allocatedBytesPerOperation", measured.allocated());
    add("java", measured.javaPerUnit(), measured.javaNanos(), into);
    into.put("lists", measured.lists().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (!measured.cNanos().isEmpty()) {
      add("c", measured.cPerUnit(), measured.cNanos(), into);
    }
    if (!Double.isNaN(measured.ratio())) {
      into.put("ratio", measured.ratio());
    }
  }

  private static void add(String name, double perUnit, List<Double> rounds, ObjectNode into) {
    ObjectNode times = into.putObject(name);
    times.put("nanosPerUnit", perUnit);
    ArrayNode all = times.putArray("nanosPerOperation");
    rounds.forEach(all::add);
  }
}

package org.scatterproof.engine.adapter;

import static org.scatterproof.engine.adapter.RequestWriter.writeHex;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.scatterproof.engine.execute.ControlLayout;
import org.scatterproof.engine.execute.DmaLayout;
import org.scatterproof.engine.execute.ListSlots;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.DmaScenarioStep.Base;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.dma.DmaOperation;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedPlatform;

/** Writes one scenario of area dma. */
final class DmaRequest {

  private final JsonGenerator json;
  private final DmaScenario scenario;
  private final int slotLimit;

  /** Bytes of each content, and which one a descriptor holds at the call that is being written. */
  private final long[] lengths;

  private final int[] contentOf;
  private int descriptor = DmaCall.NO_DESCRIPTOR;

  /** What the prepared length will be if every call so far does what it is told. */
  private long expectedLength = Unsigned.MAX;

  DmaRequest(JsonGenerator json, DmaScenario scenario) {
    this.json = json;
    this.scenario = scenario;
    lengths = scenario.contents().stream().mapToLong(each -> each.toRuns().total()).toArray();
    slotLimit = ListSlots.limit(Arrays.stream(lengths).toArray());
    contentOf = new int[scenario.descriptors().size()];
    Arrays.setAll(contentOf, i -> i);
  }

  /** Writes the scenario's own calls. */
  void writeSteps(boolean patient) throws IOException {
    writeWorld(scenario.copies());
    json.writeArrayFieldStart("calls");
    int[] constraints = new int[DmaCall.COMMANDS];
    for (DmaScenarioStep step : DmaLayout.of(scenario).calls()) {
      DmaCall call = step.call();
      if (call.operation == DmaOperation.PREPARE_WITH) {
        constraints[call.command] = call.constraints;
      }
      if (call.operation == DmaOperation.CLONE) {
        constraints[call.clone] = constraints[call.command];
      }
      write(call, constraints[call.command], step.base(), step.repeat(), patient);
      expect(call);
    }
    json.writeEndArray();
  }

  /** Writes calls on fresh commands. */
  void writeControls(ControlLayout controls) throws IOException {
    writeWorld(scenario.copies().refusingNothing());
    json.writeArrayFieldStart("calls");
    for (ControlLayout.Made made : controls.calls()) {
      DmaCall call = made.call();
      if (call == null) {
        json.writeStartObject();
        json.writeStringField("op", "fresh");
        json.writeEndObject();
      } else {
        write(call, made.constraints(), Base.RANGE, 1, false);
      }
    }
    json.writeEndArray();
  }

  private void writeWorld(CopyWorld copies) throws IOException {
    json.writeObjectFieldStart("memory");
    writeHex(json, "from", copies.memoryBase());
    RequestWriter.writeRefusals(json, copies.memoryRefusals());
    json.writeEndObject();
    if (copies.mapperPageLength() != 0) {
      json.writeObjectFieldStart("mapper");
      writeHex(json, "page", copies.mapperPageLength());
      json.writeBooleanField("system", copies.systemMapper());
      writeHex(json, "from", copies.mapperBase());
      RequestWriter.writeRefusals(json, copies.mapperRefusals());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("constraints");
    for (DmaScenario.ConstraintSet set : scenario.constraintSets()) {
      writeConstraints(set);
    }
    json.writeEndArray();
    RequestWriter.writeDescriptors(json, scenario.descriptors(), scenario.contents());
  }

  private void writeConstraints(DmaScenario.ConstraintSet set) throws IOException {
    DmaConstraints numbers = set.numbers();
    json.writeStartObject();
    json.writeStringField("output", set.output().name());
    json.writeNumberField("numAddressBits", numbers.numAddressBits());
    writeHex(json, "maxSegmentSize", numbers.maxSegmentSize());
    writeHex(json, "maxTransferSize", numbers.maxTransferSize());
    writeHex(json, "alignment", numbers.alignment());
    writeHex(json, "alignmentLength", numbers.alignmentLength());
    writeHex(json, "alignmentInternalSegments", numbers.alignmentInternalSegments());
    json.writeNumberField("mapping", numbers.mapping());
    json.writeBooleanField("iterateOnly", numbers.iterateOnly());
    if (set.explicitMapper()) {
      json.writeBooleanField("mapper", true);
    }
    json.writeEndObject();
  }

  private void write(DmaCall call, int constraints, Base base, int repeat, boolean patient)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("op", operation(call.operation));
    json.writeNumberField("command", call.command);
    switch (call.operation) {
      case CREATE -> {
        json.writeStringField("form", call.form.name().toLowerCase(Locale.ROOT));
        json.writeNumberField("constraints", constraints);
      }
      case CHANGE -> {
        json.writeNumberField("descriptor", call.descriptor);
        json.writeNumberField("content", call.content);
      }
      case SET -> {
        json.writeNumberField("descriptor", call.descriptor);
        json.writeBooleanField("autoPrepare", call.automatic);
      }
      case CLEAR -> json.writeBooleanField("autoComplete", call.automatic);
      case PREPARE -> writePrepare(call);
      case PREPARE_WITH -> {
        json.writeNumberField("constraints", call.constraints);
        writePrepare(call);
      }
      case COMPLETE -> {
        json.writeBooleanField("invalidateCache", call.cache);
        json.writeBooleanField("synchronize", call.synchronize);
      }
      case PREPARED_RANGE -> writeMissing(call);
      case GENERATE -> writeGenerate(call, constraints, base);
      case SYNCHRONIZE -> json.writeNumberField("options", Integer.toUnsignedLong(call.options));
      case READ_BYTES, WRITE_BYTES -> {
        writeHex(json, "offset", call.offset);
        writeHex(json, "buffer", buffer());
        writeHex(json, "length", call.length);
      }
      case COPY_BUFFER -> {
        json.writeStringField("direction", call.direction.name());
        writeHex(json, "length", call.length);
      }
      case CLONE -> json.writeNumberField("clone", call.clone);
      default -> {}
    }
    if (repeat == DmaScenarioStep.TO_END) {
      writeHex(json, "until", patient ? Unsigned.MAX : expectedLength);
    } else if (repeat != 1) {
      json.writeNumberField("repeat", repeat);
    }
    json.writeEndObject();
  }

  private void writePrepare(DmaCall call) throws IOException {
    writeHex(json, "offset", call.offset);
    writeHex(json, "length", call.length);
    json.writeBooleanField("flushCache", call.cache);
    json.writeBooleanField("synchronize", call.synchronize);
  }

  private void writeGenerate(DmaCall call, int constraints, Base base) throws IOException {
    writeHex(json, "offset", call.offset);
    if (base != Base.RANGE) {
      json.writeStringField("base", base.word());
    }
    json.writeNumberField("capacity", Integer.toUnsignedLong(call.capacity));
    boolean recording = !scenario.constraintSets().get(constraints).output().isNamed();
    boolean arrayless = recording || call.withoutCount;
    json.writeNumberField("slots", arrayless ? 0 : ListSlots.bounded(call.capacity, slotLimit));
    if (call.refuseFrom >= 0) {
      json.writeNumberField("refuseFrom", call.refuseFrom);
    }
    writeMissing(call);
  }

  private void writeMissing(DmaCall call) throws IOException {
    if (call.withoutOffset) {
      json.writeBooleanField("withoutOffset", true);
    }
    if (call.withoutSegments) {
      json.writeBooleanField("withoutSegments", true);
    }
    if (call.withoutCount) {
      json.writeBooleanField("withoutCount", true);
    }
  }

  /** Where the machine has the caller's buffer. */
  private long buffer() {
    SimulatedPlatform machine =
        new SimulatedPlatform(scenario.lengths(), Refusals.none(), scenario.copies());
    scenario.contents().forEach(content -> machine.addDescriptorMemory(content.toRuns()));
    return machine.bufferAddress();
  }

  private void expect(DmaCall call) {
    switch (call.operation) {
      case CHANGE -> contentOf[call.descriptor] = call.content;
      case SET -> {
        descriptor = call.descriptor;
        expectRange(0, 0);
      }
      case PREPARE, PREPARE_WITH -> expectRange(call.offset, call.length);
      default -> {}
    }
  }

  private void expectRange(long offset, long length) {
    long total = descriptor < 0 ? 0 : lengths[contentOf[descriptor]];
    long rest = Unsigned.isBelow(offset, total) ? total - offset : 0;
    expectedLength = Unsigned.min(length == 0 ? total : length, rest);
  }

  private static String operation(DmaOperation operation) {
    return switch (operation) {
      case CREATE -> "create";
      case CHANGE -> "change";
      case DEVICE_WRITES, DRIVER_WRITES -> "nothing";
      default -> operation.documentedName();
    };
  }
}

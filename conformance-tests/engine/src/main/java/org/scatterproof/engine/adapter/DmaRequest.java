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
    writeWorld();
    json.writeArrayFieldStart("calls");
    int[] constraints = new int[DmaCall.COMMANDS];
    for (DmaScenarioStep step : DmaLayout.of(scenario).calls()) {
      DmaCall call = step.call();
      if (call.operation == DmaOperation.PREPARE_WITH) {
        constraints[call.command] = call.constraints;
      }
      write(call, constraints[call.command], step.base(), step.repeat(), patient);
      expect(call);
    }
    json.writeEndArray();
  }

  /** Writes calls on fresh commands. */
  void writeControls(ControlLayout controls) throws IOException {
    writeWorld();
    json.writeArrayFieldStart("calls");
    for (ControlLayout.Made made : controls.calls()) {
      write(made.call(), made.constraints(), Base.RANGE, 1, false);
    }
    json.writeEndArray();
  }

  private void writeWorld() throws IOException {
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
      default -> operation.documentedName();
    };
  }
}

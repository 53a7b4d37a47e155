package org.scatterproof.engine.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.scatterproof.engine.execute.StepWatcher;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.MbufScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.Scenario;
import org.scatterproof.spec.dma.DmaStep;
import org.scatterproof.spec.mbuf.MbufStep;
import org.scatterproof.spec.memorycursor.MemoryCursorStep;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Writes a trace of scenarios while they run. Looks on, and has no word in anything.
 *
 * <p>A scenario ends with a line of its own. So one without that line was cut short by an
 * implementation that hung, ended its process or crashed it.
 */
public final class TraceRecorder implements StepWatcher {

  private static final String NOTE =
      "scenarios, and the counterexamples of explorations; the calls of explorations, far too many"
          + " for a file, are not recorded";

  private final OutputStream out;
  private final LineWriter line;
  private final DmaLines dma;
  private final CursorLines cursors;

  /** Writes to a stream, which stays open and which the caller buffers. */
  public TraceRecorder(OutputStream out) throws IOException {
    this.out = out;
    line = new LineWriter(out);
    dma = new DmaLines(line);
    cursors = new CursorLines(line);
  }

  /** The first line: who is observed. */
  public void writeHeader(String name, String version, Collection<Capability> capabilities)
      throws IOException {
    line.begin();
    line.number(Field.TRACE, TraceHeader.VERSION);
    line.text(Field.IMPLEMENTATION, name);
    line.text(Field.VERSION, version);
    line.text(Field.NOTE, NOTE);
    line.beginList(Field.CAPABILITIES);
    for (Capability each : capabilities.stream().sorted().toList()) {
      line.text(each.id());
    }
    line.endList();
    line.end();
    flush();
  }

  /** A scenario begins, on a machine of its own. */
  public void begin(Scenario scenario) throws IOException {
    dma.restart();
    cursors.restart();
    line.begin();
    writeMachine(scenario);
    line.text(Field.SCENARIO, scenario.info().id());
    line.text(Field.TITLE, scenario.info().title());
    line.end();
    if (scenario instanceof DmaScenario own) {
      writeDma(own);
    } else if (scenario instanceof MbufScenario own) {
      writeMbuf(own);
    } else {
      writeMemoryCursor((MemoryCursorScenario) scenario);
    }
    flush();
  }

  /** A scenario came to its end. */
  public void end() throws IOException {
    line.begin();
    line.truth(Field.ENDED, true);
    line.end();
    flush();
  }

  /** A scenario in which a call was never answered, because its process hung or ended. */
  public void writeUnanswered(String scenario, String why) throws IOException {
    line.begin();
    line.text(Field.SCENARIO, scenario);
    line.end();
    line.begin();
    line.text(Field.UNANSWERED, why);
    line.end();
    flush();
  }

  private void flush() throws IOException {
    line.flush();
    out.flush();
  }

  private void writeMachine(Scenario scenario) throws IOException {
    PlatformLengths lengths = scenario.lengths();
    line.begin(Field.MACHINE);
    line.hex(Field.PAGE, lengths.pageLength());
    line.hex(Field.CLUSTER, lengths.clusterLength());
    line.hex(Field.SMALL_MBUF, lengths.smallMbufLength());
    line.truth(Field.BIG_ENDIAN, lengths.bigEndian());
    if (scenario instanceof DmaScenario own && own.copies().mapperPageLength() != 0) {
      line.hex(Field.MAPPER_PAGE, own.copies().mapperPageLength());
      line.truth(Field.SYSTEM_MAPPER, own.copies().systemMapper());
    }
    line.end();
  }

  private void writeDma(DmaScenario scenario) throws IOException {
    int id = 0;
    for (DmaScenario.ConstraintSet set : scenario.constraintSets()) {
      DmaConstraints numbers = set.numbers();
      beginConstraints(id++, Capability.DMA, set.output());
      line.number(Field.NUM_ADDRESS_BITS, Integer.toUnsignedLong(numbers.numAddressBits()));
      line.hex(Field.MAX_SEGMENT_SIZE, numbers.maxSegmentSize());
      line.hex(Field.MAX_TRANSFER_SIZE, numbers.maxTransferSize());
      line.hex(Field.ALIGNMENT, numbers.alignment());
      line.hex(Field.ALIGNMENT_LENGTH, numbers.alignmentLength());
      line.hex(Field.ALIGNMENT_INTERNAL_SEGMENTS, numbers.alignmentInternalSegments());
      line.number(Field.MAPPING, Integer.toUnsignedLong(numbers.mapping()));
      line.truth(Field.ITERATE_ONLY, numbers.iterateOnly());
      if (set.explicitMapper()) {
        line.truth(Field.EXPLICIT_MAPPER, true);
      }
      line.end();
    }
    id = 0;
    for (DescriptorData each : scenario.descriptors()) {
      dma.writeDescriptor(id++, each.direction().name(), each.extents().toRuns());
    }
  }

  private void writeMbuf(MbufScenario scenario) throws IOException {
    beginConstraints(0, Capability.MBUF, scenario.output());
    line.hex(Field.MAX_SEGMENT_SIZE, scenario.constraints().maxSegmentSize());
    line.number(
        Field.MAX_NUM_SEGMENTS, Integer.toUnsignedLong(scenario.constraints().maxNumSegments()));
    line.end();
  }

  private void writeMemoryCursor(MemoryCursorScenario scenario) throws IOException {
    beginConstraints(0, Capability.MEMORY_CURSOR, scenario.output());
    line.hex(Field.MAX_SEGMENT_SIZE, scenario.constraints().maxSegmentSize());
    line.hex(Field.MAX_TRANSFER_SIZE, scenario.constraints().maxTransferSize());
    line.hex(Field.ALIGNMENT, scenario.constraints().alignment());
    line.end();
    int id = 0;
    for (DescriptorData each : scenario.descriptors()) {
      dma.writeDescriptor(id++, each.direction().name(), each.extents().toRuns());
    }
  }

  private void beginConstraints(int id, Capability area, OutputChoice output) throws IOException {
    line.begin();
    line.number(Field.CONSTRAINTS, id);
    line.text(Field.AREA, area.id());
    line.text(Field.OUTPUT, output.name());
  }

  @Override
  public void judged(DmaStep step) {
    write(() -> dma.write(step));
  }

  @Override
  public void judged(MbufStep step) {
    write(() -> cursors.write(step));
  }

  @Override
  public void judged(MemoryCursorStep step) {
    write(() -> cursors.write(step));
  }

  @Override
  public void threw(String call, String what) {
    write(
        () -> {
          line.begin();
          line.text(Field.UNANSWERED, what);
          line.text(Field.OP, call);
          line.end();
        });
  }

  /** A thing to write. */
  private interface Writing {
    void write() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException("the trace cannot be written", e);
    }
  }
}

package org.scatterproof.engine.recording;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.execute.DmaProbe;
import org.scatterproof.engine.execute.MbufProbe;
import org.scatterproof.engine.input.DamagedLine;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.CursorOutput;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.MbufConstraints;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.spi.NamedDmaOutput;

/**
 * Constraints that a trace declared. Those of the areas that they are not for are null.
 *
 * @param area of the objects that they are for
 * @param output who received the segments
 * @param explicitMapper whether they name the machine's mapper
 */
record TracedConstraints(
    Capability area,
    OutputChoice output,
    boolean explicitMapper,
    @Nullable DmaConstraints dma,
    @Nullable MbufConstraints mbuf,
    @Nullable MemoryCursorConstraints memoryCursor) {

  private static final DmaSegmentFunction FUNCTION = DmaProbe.recordingFunction();
  private static final CursorSegmentFunction CURSOR_FUNCTION = MbufProbe.recordingFunction();

  /**
   * Reads them.
   *
   * @param mapper of the machine, for those that name it; null without one
   */
  static TracedConstraints read(FlatObject line, @Nullable Mapper mapper) {
    String area = line.text(Field.AREA);
    Capability known =
        area == null
            ? Capability.DMA
            : Capability.ofId(area).filter(Capability::isArea).orElse(Capability.STATE);
    String name = line.text(Field.OUTPUT);
    OutputChoice output = name == null ? OutputChoice.RECORDING : new OutputChoice(name);
    return switch (known) {
      case DMA -> dma(line, output, mapper);
      case MBUF ->
          new TracedConstraints(
              known,
              output,
              false,
              null,
              new MbufConstraints(
                  cursorOutput(line, output),
                  line.number(Field.MAX_SEGMENT_SIZE),
                  line.number32(Field.MAX_NUM_SEGMENTS, 0)),
              null);
      case MEMORY_CURSOR ->
          new TracedConstraints(
              known,
              output,
              false,
              null,
              null,
              new MemoryCursorConstraints(
                  cursorOutput(line, output),
                  line.number(Field.MAX_SEGMENT_SIZE),
                  line.number(Field.MAX_TRANSFER_SIZE, 0),
                  line.number(Field.ALIGNMENT, 0)));
      default -> throw line.wrong(Field.AREA, "dma, mbuf or memory-cursor");
    };
  }

  private static TracedConstraints dma(
      FlatObject line, OutputChoice output, @Nullable Mapper mapper) {
    boolean explicit = line.truth(Field.EXPLICIT_MAPPER, false);
    DmaConstraints numbers =
        new DmaConstraints(
            dmaOutput(line, output),
            line.number32(Field.NUM_ADDRESS_BITS, 0),
            line.number(Field.MAX_SEGMENT_SIZE, 0),
            line.number(Field.MAX_TRANSFER_SIZE, 0),
            line.number(Field.ALIGNMENT, 1),
            line.number(Field.ALIGNMENT_LENGTH, 1),
            line.number(Field.ALIGNMENT_INTERNAL_SEGMENTS, 0),
            line.number32(Field.MAPPING, 0),
            line.truth(Field.ITERATE_ONLY, false),
            explicit ? mapper : null);
    return new TracedConstraints(Capability.DMA, output, explicit, numbers, null, null);
  }

  private static @Nullable DmaOutput dmaOutput(FlatObject line, OutputChoice output) {
    if (!output.isNamed()) {
      return output.equals(OutputChoice.RECORDING) ? FUNCTION : null;
    }
    for (NamedDmaOutput each : NamedDmaOutput.values()) {
      if (each.name().equals(output.name())) {
        return each;
      }
    }
    throw line.wrong(Field.OUTPUT, names(Arrays.stream(NamedDmaOutput.values())));
  }

  private static @Nullable CursorOutput cursorOutput(FlatObject line, OutputChoice output) {
    if (!output.isNamed()) {
      return output.equals(OutputChoice.RECORDING) ? CURSOR_FUNCTION : null;
    }
    for (NamedCursorOutput each : NamedCursorOutput.values()) {
      if (each.name().equals(output.name())) {
        return each;
      }
    }
    throw line.wrong(Field.OUTPUT, names(Arrays.stream(NamedCursorOutput.values())));
  }

  private static String names(Stream<? extends Enum<?>> names) {
    return "recording, none, " + names.map(Enum::name).collect(Collectors.joining(", "));
  }

  DmaConstraints ofDma() {
    return need(dma);
  }

  MbufConstraints ofMbuf() {
    return need(mbuf);
  }

  MemoryCursorConstraints ofMemoryCursor() {
    return need(memoryCursor);
  }

  private <T> T need(@Nullable T own) {
    if (own == null) {
      throw new DamagedLine(0, "names constraints of area " + area.id() + ", which is another one");
    }
    return own;
  }
}

package org.scatterproof.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.ExtentList.Extents;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.PlatformLengths;

/** A scenario of area memory-cursor in the making: two descriptors, and calls on two cursors. */
final class MemoryCursorDraft implements PropertyModel.Draft {

  private static final long REGION = 0x100_0000;
  private static final long FAR = 0x10_0000;
  private static final long FAR_UNIT = 1L << 31;

  /** A unit of which every byte may be a segment. */
  private static final long SMALL = 0x40;

  private static final int DESCRIPTORS = 2;
  private static final int MOST_EXTENTS = 4;

  private final String id;
  private final PlatformLengths lengths;
  private final boolean isExtreme;
  private final long unit;
  private final OutputChoice output;
  private final MemoryCursorConstraints constraints;
  private final List<DescriptorData> descriptors = new ArrayList<>();
  private final List<MemoryCursorScenario.Step> steps = new ArrayList<>();

  /** An ordinary one. */
  MemoryCursorDraft(String id, Draws draws) {
    this(id, draws, false);
  }

  /**
   * @param isExtreme whether constraints, machine and memory are drawn from the edges of what there
   *     is
   */
  MemoryCursorDraft(String id, Draws draws, boolean isExtreme) {
    this.id = id;
    this.isExtreme = isExtreme;
    PlatformLengths usual = PlatformLengths.ofPage(draws.number(0x1000, 0x1000, 0x4000));
    lengths =
        new PlatformLengths(
            usual.pageLength(),
            usual.clusterLength(),
            usual.smallMbufLength(),
            isExtreme && draws.chance(40));
    long page = lengths.pageLength();
    boolean isFar = isExtreme && draws.chance(40);
    unit = isFar ? FAR_UNIT : draws.number(page, page, 0x40, 0x10);
    if (isExtreme) {
      output = extremeOutput(draws);
      constraints = extremeConstraints(draws);
      addDescriptors(draws);
      return;
    }
    output =
        draws.chance(60)
            ? OutputChoice.RECORDING
            : new OutputChoice(draws.of(NamedCursorOutput.values()).name());
    constraints =
        new MemoryCursorConstraints(
            null,
            draws.number(unit, unit, 2 * unit, 2 * unit - 4, unit + 4, 3 * unit / 2),
            draws.number(0, 0, 0, 4 * unit, 2 * unit, unit + 1),
            draws.number(1, 1, 1, 2, 4, unit));
    addDescriptors(draws);
  }

  private static OutputChoice extremeOutput(Draws draws) {
    if (draws.chance(6)) {
      return OutputChoice.MISSING;
    }
    return draws.chance(50)
        ? OutputChoice.RECORDING
        : new OutputChoice(draws.of(NamedCursorOutput.values()).name());
  }

  private MemoryCursorConstraints extremeConstraints(Draws draws) {
    long most = 0xffff_ffffL;
    return new MemoryCursorConstraints(
        null,
        draws.number(unit, unit, 2 * unit, most, 0, most + 1, -1, unit > SMALL ? unit : 1),
        draws.number(0, 0, 0, most, most, 2 * unit, most + 1, -1),
        draws.number(1, 1, 1, 0, 3, 4, lengths.pageLength()));
  }

  private void addDescriptors(Draws draws) {
    for (int i = 0; i < DESCRIPTORS; i++) {
      Direction direction = draws.of(Direction.OUT, Direction.IN);
      descriptors.add(new DescriptorData(direction, extents(draws, i)));
    }
  }

  @Override
  public MemoryCursorScenario toScenario() {
    ScenarioInfo info =
        new ScenarioInfo(
            id,
            Capability.MEMORY_CURSOR,
            "Drawn by a property model",
            Set.of(),
            List.of(),
            "",
            0,
            List.of());
    return new MemoryCursorScenario(info, lengths, output, constraints, descriptors, steps);
  }

  /** Bytes of a descriptor. */
  long total(int descriptor) {
    return descriptors.get(descriptor).extents().toRuns().total();
  }

  /** Where extents begin mostly, next to it, multiples. */
  long position(Draws draws) {
    List<Extents> extents = descriptors.get(0).extents().runs();
    long boundary = 0;
    for (int i = draws.below(extents.size()); i > 0; i--) {
      boundary += extents.get(i - 1).length();
    }
    return draws.number(0, 0, 0, boundary, boundary + draws.number(1, 4), unit, 4);
  }

  /** A call; whoever wants other arguments changes them in the answer. */
  MemoryCursorCall generate(Draws draws, long position, int repeat) {
    MemoryCursorCall call = new MemoryCursorCall().reset(MemoryCursorOperation.GENERATE);
    call.cursor = draws.small(0, 0, 1);
    call.descriptor = draws.small(0, 0, 0, 1);
    call.fromPosition = position;
    call.maxSegments = draws.small(1, 1, 2, 2, 3, 4, 16);
    boolean isFew = unit < FAR_UNIT && constraints.maxSegmentSize() != 1;
    if (isExtreme && isFew && draws.chance(8)) {
      call.maxSegments = Integer.MIN_VALUE;
    }
    // A loop over everything in steps of a few bytes would be a test of patience.
    long least = repeat == MemoryCursorScenario.Step.TO_END ? unit : 4;
    call.maxTransferSize =
        draws.chance(60) ? 0 : (int) draws.number(unit, 2 * unit, unit + 1, least);
    // Page by page, the end of far memory is a million segments away.
    boolean isEndFar = unit == FAR_UNIT && repeat == MemoryCursorScenario.Step.TO_END;
    steps.add(new MemoryCursorScenario.Step(call, isEndFar ? 1 : repeat));
    return call;
  }

  private ExtentList extents(Draws draws, int region) {
    List<Extents> extents = new ArrayList<>();
    int count = draws.between(1, MOST_EXTENTS);
    long alignment = constraints.alignment();
    long end = 0;
    for (int i = 0; i < count; i++) {
      long length = draws.between(1, 4) * unit;
      length += draws.chance(20) ? draws.number(1, -1, alignment, -4) : 0;
      long address = (region + 1) * REGION + i * FAR;
      if (isExtreme && draws.chance(40)) {
        address = draws.number(0, -length, -unit, 1L << 32, Long.MIN_VALUE, end + 1);
      } else if (i > 0 && draws.chance(30)) {
        address = end; // adjacent: one run
      } else {
        address += draws.number(0, 0, 0, alignment, lengths.pageLength() - unit);
        address += draws.chance(8) ? 1 : 0;
      }
      extents.add(new Extents(address, length, 1, length));
      end = address + length;
    }
    return new ExtentList(extents);
  }
}

package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.scatterproof.checker.live.DmaFamily.MapperChoice;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.DmaScenario;
import org.scatterproof.engine.scenario.DmaScenario.ConstraintSet;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.ExtentList.Extents;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.Refusals;

/**
 * The worlds of a family, numbered from 0 on. Every world has two descriptors, the second of which
 * is the first in reverse order, and memory for the first to take in place, which lies a page
 * further on.
 */
final class DmaConfigurations {

  /** Copies begin here, in pages: past every descriptor. */
  private static final long COPIES = 16;

  /** Device addresses of the mapper begin here. */
  private static final long MAPPED = 0x8000_0000L;

  private final DmaFamily family;

  private final boolean reuses;
  private final ExtentLists memories;

  /**
   * @param reuses whether machines give addresses again that were given back
   */
  DmaConfigurations(DmaFamily family, boolean reuses) {
    this.family = family;
    this.reuses = reuses;
    memories = new ExtentLists(family.starts(), family.lengths(), family.extents());
  }

  DmaFamily family() {
    return family;
  }

  /** How many worlds there are. */
  long size() {
    long size = memories.size();
    for (List<?> dimension :
        List.of(
            family.directions(),
            family.forms(),
            family.mappings(),
            family.mappers(),
            family.refused(),
            family.bigEndian(),
            family.outputs(),
            family.addressBits(),
            family.maxSegmentSizes(),
            family.maxTransferSizes(),
            family.alignments(),
            family.alignmentLengths(),
            family.alignmentsInternal(),
            family.iterateOnly())) {
      size = Math.multiplyExact(size, dimension.size());
    }
    return size;
  }

  /** The world of a number, as a scenario without steps. */
  DmaScenario world(long number, String id) {
    Digits digits = new Digits(number);
    DmaConstraints constraints = constraints(digits);
    OutputChoice output = digits.next(family.outputs());
    MapperChoice mapper = digits.next(family.mappers());
    boolean names = mapper == MapperChoice.NAMED;
    List<ConstraintSet> sets =
        new ArrayList<>(List.of(new ConstraintSet(output, constraints, names)));
    DmaConstraints others = family.respecified();
    if (others != null) {
      sets.add(new ConstraintSet(output, others, names));
    }
    CopyWorld copies = copies(mapper, digits.next(family.refused()));
    DmaCall.Form form = digits.next(family.forms());
    boolean bigEndian = digits.next(family.bigEndian());
    Direction direction = digits.next(family.directions());
    List<Extents> extents = memories.get(digits.rest());
    List<Extents> reversed = new ArrayList<>(extents);
    Collections.reverse(reversed);
    ScenarioInfo info =
        new ScenarioInfo(
            id,
            Capability.DMA,
            "Found by the model checker",
            Set.of(),
            List.of(),
            "",
            0,
            List.of());
    return new DmaScenario(
        info,
        Values.machine(family.pageLength(), bigEndian),
        copies,
        form,
        sets,
        List.of(
            new DescriptorData(direction, new ExtentList(extents)),
            new DescriptorData(direction, new ExtentList(reversed))),
        family.calls().changes() ? List.of(moved(extents)) : List.of(),
        List.<DmaScenarioStep>of());
  }

  private CopyWorld copies(MapperChoice mapper, int refused) {
    Refusals refusals = refused == 0 ? Refusals.none() : Refusals.at(refused);
    CopyWorld direct =
        new CopyWorld(COPIES * family.pageLength(), refusals, 0, false, 0, Refusals.none(), reuses);
    return mapper == MapperChoice.NONE
        ? direct
        : direct.withMapper(family.pageLength(), mapper == MapperChoice.SYSTEM, MAPPED, refusals);
  }

  private DmaConstraints constraints(Digits digits) {
    return new DmaConstraints(
        null,
        digits.next(family.addressBits()),
        digits.next(family.maxSegmentSizes()),
        digits.next(family.maxTransferSizes()),
        digits.next(family.alignments()),
        digits.next(family.alignmentLengths()),
        digits.next(family.alignmentsInternal()),
        digits.next(family.mappings()),
        digits.next(family.iterateOnly()));
  }

  private ExtentList moved(List<Extents> extents) {
    List<Extents> moved = new ArrayList<>();
    for (Extents each : extents) {
      moved.add(
          new Extents(
              each.address() + family.pageLength(), each.length(), each.count(), each.stride()));
    }
    return new ExtentList(moved);
  }
}

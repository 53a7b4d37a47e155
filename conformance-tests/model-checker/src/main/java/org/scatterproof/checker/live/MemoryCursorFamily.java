package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario.Step;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.world.PlatformLengths;

/**
 * Worlds of area memory-cursor that belong together: every descriptor of a few extents, and every
 * sequence of a few calls on it. Addresses, lengths and sizes are bytes, unsigned.
 *
 * @param name within its scope
 * @param pageLength of the machine
 * @param unit what positions are multiples of
 * @param starts addresses at which an extent may begin
 * @param lengths bytes that an extent may have
 * @param extents of a descriptor at most
 * @param outputs who receives the segments
 * @param maxSegmentSizes of segments
 * @param maxTransferSizes of the constraints, 0 for none
 * @param alignments of segments
 * @param maxSegments of calls
 * @param transferSizes of calls, 0 for the constraint's
 * @param depth calls of the longest sequence
 */
record MemoryCursorFamily(
    String name,
    long pageLength,
    long unit,
    List<Long> starts,
    List<Long> lengths,
    int extents,
    List<OutputChoice> outputs,
    List<Long> maxSegmentSizes,
    List<Long> maxTransferSizes,
    List<Long> alignments,
    List<Integer> maxSegments,
    List<Integer> transferSizes,
    int depth)
    implements CursorFamily {

  @Override
  public long worlds() {
    long size = memories().size();
    for (List<?> each : List.of(outputs, maxSegmentSizes, maxTransferSizes, alignments)) {
      size = Math.multiplyExact(size, each.size());
    }
    return size;
  }

  /** Positions up to one past the end of the longest descriptor. */
  private int positions() {
    long longest = lengths.stream().mapToLong(Long::longValue).max().orElse(0);
    return (int) (extents * longest / unit) + 2;
  }

  @Override
  public int calls() {
    return positions() * maxSegments.size() * transferSizes.size();
  }

  @Override
  public MemoryCursorScenario scenario(String id, long world, int[] sequence) {
    Digits digits = new Digits(world);
    OutputChoice output = digits.next(outputs);
    MemoryCursorConstraints constraints =
        new MemoryCursorConstraints(
            null,
            digits.next(maxSegmentSizes),
            digits.next(maxTransferSizes),
            digits.next(alignments));
    ExtentList memory = new ExtentList(memories().get(digits.rest()));
    List<Step> steps = new ArrayList<>();
    for (int call : sequence) {
      steps.add(new Step(call(call), 1));
    }
    ScenarioInfo info =
        new ScenarioInfo(
            id, Capability.MEMORY_CURSOR, DmaScope.FOUND, Set.of(), List.of(), "", 0, List.of());
    return new MemoryCursorScenario(
        info,
        PlatformLengths.ofPage(pageLength),
        output,
        constraints,
        List.of(new DescriptorData(Direction.OUT, memory)),
        steps);
  }

  private ExtentLists memories() {
    return new ExtentLists(starts, lengths, extents);
  }

  private MemoryCursorCall call(int number) {
    Digits digits = new Digits(number);
    MemoryCursorCall call = new MemoryCursorCall().reset(MemoryCursorOperation.GENERATE);
    call.descriptor = 0;
    call.maxSegments = digits.next(maxSegments);
    call.maxTransferSize = digits.next(transferSizes);
    call.fromPosition = digits.rest() * unit;
    return call;
  }
}

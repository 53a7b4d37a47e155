package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.scatterproof.engine.scenario.DescriptorData;
import org.scatterproof.engine.scenario.ExtentList;
import org.scatterproof.engine.scenario.ExtentList.Extents;
import org.scatterproof.engine.scenario.MemoryCursorScenario;
import org.scatterproof.engine.scenario.MemoryCursorScenario.Step;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.engine.scenario.ScenarioInfo;
import org.scatterproof.spec.memorycursor.MemoryCursorCall;
import org.scatterproof.spec.memorycursor.MemoryCursorOperation;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.Direction;

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
 * @param descriptors of a world, of which the second one has the extents in reverse order
 * @param cursors that are called
 * @param bigEndian byte orders of the machine
 * @param outputs who receives the segments
 * @param maxSegmentSizes of segments
 * @param maxTransferSizes of the constraints, 0 for none
 * @param alignments of segments
 * @param maxSegments of calls
 * @param transferSizes of calls, 0 for the constraint's
 * @param missing whether arguments are missing
 * @param depth calls of the longest sequence
 */
record MemoryCursorFamily(
    String name,
    long pageLength,
    long unit,
    List<Long> starts,
    List<Long> lengths,
    int extents,
    int descriptors,
    int cursors,
    List<Boolean> bigEndian,
    List<OutputChoice> outputs,
    List<Long> maxSegmentSizes,
    List<Long> maxTransferSizes,
    List<Long> alignments,
    List<Integer> maxSegments,
    List<Integer> transferSizes,
    boolean missing,
    int depth)
    implements CursorFamily {

  @Override
  public long worlds() {
    long size = memories().size();
    for (List<?> each :
        List.of(outputs, bigEndian, maxSegmentSizes, maxTransferSizes, alignments)) {
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
    return cursors * arguments().size() * positions() * maxSegments.size() * transferSizes.size();
  }

  @Override
  public MemoryCursorScenario scenario(String id, long world, int[] sequence) {
    Digits digits = new Digits(world);
    OutputChoice output = digits.next(outputs);
    boolean big = digits.next(bigEndian);
    MemoryCursorConstraints constraints =
        new MemoryCursorConstraints(
            null,
            digits.next(maxSegmentSizes),
            digits.next(maxTransferSizes),
            digits.next(alignments));
    List<Extents> memory = memories().get(digits.rest());
    List<Extents> reversed = new ArrayList<>(memory);
    Collections.reverse(reversed);
    List<DescriptorData> all =
        List.of(
            new DescriptorData(Direction.OUT, new ExtentList(memory)),
            new DescriptorData(Direction.OUT, new ExtentList(reversed)));
    List<Step> steps = new ArrayList<>();
    for (int call : sequence) {
      steps.add(new Step(call(call), 1));
    }
    ScenarioInfo info =
        new ScenarioInfo(
            id, Capability.MEMORY_CURSOR, DmaScope.FOUND, Set.of(), List.of(), "", 0, List.of());
    return new MemoryCursorScenario(
        info,
        Values.machine(pageLength, big),
        output,
        constraints,
        all.subList(0, descriptors),
        steps);
  }

  private ExtentLists memories() {
    return new ExtentLists(starts, lengths, extents);
  }

  /** What a call passes beside numbers: a descriptor, and whether a pointer is missing. */
  private enum Argument {
    FIRST,
    SECOND,
    NO_DESCRIPTOR,
    NO_ARRAY,
    NO_TRANSFER_SIZE
  }

  private List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>(List.of(Argument.FIRST));
    if (descriptors > 1) {
      arguments.add(Argument.SECOND);
    }
    if (missing) {
      arguments.addAll(
          List.of(Argument.NO_DESCRIPTOR, Argument.NO_ARRAY, Argument.NO_TRANSFER_SIZE));
    }
    return arguments;
  }

  private MemoryCursorCall call(int number) {
    Digits digits = new Digits(number);
    MemoryCursorCall call = new MemoryCursorCall().reset(MemoryCursorOperation.GENERATE);
    call.cursor = (int) digits.next(cursors);
    Argument argument = digits.next(arguments());
    call.descriptor =
        switch (argument) {
          case SECOND -> 1;
          case NO_DESCRIPTOR -> MemoryCursorCall.NO_DESCRIPTOR;
          case FIRST, NO_ARRAY, NO_TRANSFER_SIZE -> 0;
        };
    call.withoutSegments = argument == Argument.NO_ARRAY;
    call.withoutTransferSize = argument == Argument.NO_TRANSFER_SIZE;
    call.maxSegments = digits.next(maxSegments);
    call.maxTransferSize = digits.next(transferSizes);
    call.fromPosition = digits.rest() * unit;
    return call;
  }
}

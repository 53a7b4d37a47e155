package org.scatterproof.reference;

import java.nio.ByteBuffer;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** A command whose answers read like a counterexample, on a machine with pages of 4 KiB. */
final class Dma {

  static final SimulatedPlatform PLATFORM = new SimulatedPlatform(PlatformLengths.ofPage(0x1000));

  /** An output function that keeps nothing. */
  static final DmaSegmentFunction ACCEPTING = (target, address, length, segments, index) -> true;

  /** Constraints that restrict nothing. */
  static final DmaConstraints FREE = constraints(64, 0, 1, 1, 0);

  final DmaCommand command;
  private final StringBuilder list;

  private Dma(DmaCommand command, StringBuilder list) {
    this.command = command;
    this.list = list;
  }

  static DmaConstraints constraints(
      int bits, long maxSegmentSize, long alignment, long alignmentLength, long internal) {
    return new DmaConstraints(
        null, bits, maxSegmentSize, 0, alignment, alignmentLength, internal, Mapping.MAPPED, true);
  }

  static DmaConstraints with(DmaOutput output, DmaConstraints c) {
    return new DmaConstraints(
        output,
        c.numAddressBits(),
        c.maxSegmentSize(),
        c.maxTransferSize(),
        c.alignment(),
        c.alignmentLength(),
        c.alignmentInternalSegments(),
        c.mapping(),
        c.iterateOnly());
  }

  static DmaConstraints withTransfer(long maxTransferSize) {
    return new DmaConstraints(null, 64, 0, maxTransferSize, 1, 1, 1, Mapping.MAPPED, true);
  }

  /** A command with a recording output function in place of the constraints' own. */
  static Dma command(DmaConstraints constraints) {
    StringBuilder list = new StringBuilder();
    DmaSegmentFunction recording =
        (target, address, length, segments, index) -> {
          if (index == 0) {
            list.setLength(0);
          }
          list.append('[').append(Unsigned.hex(address));
          list.append(" +").append(Unsigned.hex(length)).append(']');
          return true;
        };
    DmaConstraints recorded = with(recording, constraints);
    return new Dma(ReferenceDmaCommand.create(recorded, PLATFORM), list);
  }

  /** A command that is prepared for all of a descriptor. */
  static Dma prepared(DmaConstraints constraints, long... extents) {
    Dma dma = command(constraints);
    dma.command.setMemoryDescriptor(descriptor(extents), true);
    return dma;
  }

  /** A descriptor of address, length, address, length … */
  static MemoryDescriptor descriptor(long... extents) {
    RunList list = new RunList();
    for (int i = 0; i < extents.length; i += 2) {
      list.add(extents[i], extents[i + 1]);
    }
    return new SimulatedDescriptor(Direction.OUT, list);
  }

  /** genIOVMSegments: the list and the offset after it, or the error's name. */
  String gen(long offset, int capacity) {
    LongHolder position = new LongHolder(offset);
    IntHolder count = new IntHolder(capacity);
    int code = command.genIOVMSegments(position, ByteBuffer.allocate(0), count);
    if (code == IOReturn.SUCCESS) {
      return list + " offset " + position;
    }
    boolean untouched = position.value == offset && count.value == capacity;
    return IOReturn.name(code) + (untouched ? "" : ", and left its mark");
  }

  String prepare(long offset, long length) {
    return IOReturn.name(command.prepare(offset, length, true, true));
  }

  String complete() {
    return IOReturn.name(command.complete(true, true));
  }

  String set(MemoryDescriptor descriptor, boolean autoPrepare) {
    return IOReturn.name(command.setMemoryDescriptor(descriptor, autoPrepare));
  }

  String clear(boolean autoComplete) {
    return IOReturn.name(command.clearMemoryDescriptor(autoComplete));
  }

  /** getPreparedOffsetAndLength: the range, or the error's name. */
  String range() {
    LongHolder offset = new LongHolder(0);
    LongHolder length = new LongHolder(0);
    int code = command.getPreparedOffsetAndLength(offset, length);
    return code == IOReturn.SUCCESS ? offset + " +" + length : IOReturn.name(code);
  }
}

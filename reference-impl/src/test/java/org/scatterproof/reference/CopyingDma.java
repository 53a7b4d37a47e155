package org.scatterproof.reference;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;
import org.scatterproof.spec.world.CopyWorld;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.Refusals;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** A command on a machine of its own, with pages of 4 KiB. */
final class CopyingDma {

  final DmaCommand command;
  private final SimulatedPlatform platform;
  private final StringBuilder list = new StringBuilder();

  private CopyingDma(SimulatedPlatform platform, DmaConstraints constraints) {
    this.platform = platform;
    DmaSegmentFunction recording =
        (target, address, length, segments, index) -> {
          list.append('[').append(Unsigned.hex(address));
          list.append(" +").append(Unsigned.hex(length)).append(']');
          return true;
        };
    command = ReferenceDmaCommand.create(Dma.with(recording, constraints), platform);
  }

  /** A command whose descriptor is set and not prepared. */
  static CopyingDma command(DmaConstraints constraints, Direction direction, long... extents) {
    return on(platform(CopyWorld.usual(0x1000)), constraints, direction, extents);
  }

  static CopyingDma prepared(DmaConstraints constraints, Direction direction, long... extents) {
    CopyingDma dma = command(constraints, direction, extents);
    dma.command.prepare(0, 0, true, true);
    return dma;
  }

  /** A command on a machine that refuses the n-th request for memory. */
  static CopyingDma refusing(DmaConstraints constraints, int request, long... extents) {
    CopyWorld world =
        new CopyWorld(0x10000, Refusals.at(request), 0, false, 0, Refusals.none(), false);
    return on(platform(world), constraints, Direction.OUT, extents);
  }

  /** A prepared command on a machine with a mapper. */
  static CopyingDma mapped(DmaConstraints constraints, long... extents) {
    CopyingDma dma = on(mappedPlatform(), constraints, Direction.OUT, extents);
    dma.command.prepare(0, 0, true, true);
    return dma;
  }

  static SimulatedPlatform mappedPlatform() {
    return platform(CopyWorld.usual(0x1000).withMapper(0x2000, true, 0x400000, Refusals.none()));
  }

  private static SimulatedPlatform platform(CopyWorld world) {
    return new SimulatedPlatform(PlatformLengths.ofPage(0x1000), Refusals.none(), world);
  }

  private static CopyingDma on(
      SimulatedPlatform platform,
      DmaConstraints constraints,
      Direction direction,
      long... extents) {
    RunList runs = new RunList();
    for (int i = 0; i < extents.length; i += 2) {
      runs.add(extents[i], extents[i + 1]);
    }
    platform.addDescriptorMemory(runs);
    CopyingDma dma = new CopyingDma(platform, constraints);
    dma.command.setMemoryDescriptor(new SimulatedDescriptor(direction, runs), false);
    return dma;
  }

  /** genIOVMSegments: the list and the offset after it, or the error's name. */
  String gen(long offset, int capacity) {
    list.setLength(0);
    LongHolder position = new LongHolder(offset);
    int code = command.genIOVMSegments(position, ByteBuffer.allocate(0), new IntHolder(capacity));
    return code == IOReturn.SUCCESS ? list + " offset " + position : IOReturn.name(code);
  }

  void write(long address, long length, long tag) {
    platform.memory().write(address, length, tag);
  }

  String tag(long address) {
    RunList tags = new RunList();
    platform.readTags(address, 1, tags);
    return Unsigned.hex(tags.at(0));
  }

  String held() {
    return platform.heldCount() + " stretches, " + platform.reservationCount() + " reservations";
  }

  List<String> log() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < platform.log().kept(); i++) {
      lines.add(platform.log().line(i));
    }
    return lines;
  }
}

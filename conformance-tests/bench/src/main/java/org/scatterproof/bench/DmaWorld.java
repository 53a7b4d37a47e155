package org.scatterproof.bench;

import java.nio.ByteOrder;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedDescriptor;
import org.scatterproof.spec.world.SimulatedPlatform;

/** A command with its descriptor set. Extents lie in falling order, each a length apart. */
record DmaWorld(DmaCommand command, SimulatedDescriptor descriptor) {

  private static final long FIRST_EXTENT = 0x100000;
  private static final long PAGE_LENGTH = 4096;
  private static final long CLUSTER_LENGTH = 2048;
  private static final long SMALL_LENGTH = 224;

  static DmaWorld of(DmaCase given, Implementation implementation) {
    boolean bigEndian = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
    Platform platform =
        new SimulatedPlatform(
            new PlatformLengths(PAGE_LENGTH, CLUSTER_LENGTH, SMALL_LENGTH, bigEndian));
    DmaConstraints constraints =
        new DmaConstraints(
            NamedDmaOutput.HOST_64,
            given.addressBits(),
            given.maxSegmentSize(),
            0,
            given.alignment(),
            1,
            given.alignment(),
            Mapping.MAPPED,
            false);
    DmaCommand command = implementation.dmaCommand(constraints, platform);
    if (command == null) {
      throw new CannotMeasure("it refuses the constraints");
    }
    SimulatedDescriptor descriptor = new SimulatedDescriptor(Direction.OUT, extents(given));
    check("setMemoryDescriptor", command.setMemoryDescriptor(descriptor, false));
    return new DmaWorld(command, descriptor);
  }

  /** Throws unless the code is Success. */
  static void check(String operation, int code) {
    if (code != IOReturn.SUCCESS) {
      throw new CannotMeasure(operation + " answered " + IOReturn.name(code));
    }
  }

  private static RunList extents(DmaCase given) {
    RunList extents = new RunList();
    for (long i = given.extents() - 1L; i >= 0; i--) {
      extents.add(FIRST_EXTENT + i * 2 * given.extentLength(), given.extentLength());
    }
    return extents;
  }
}

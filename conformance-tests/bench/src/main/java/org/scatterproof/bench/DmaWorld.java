package org.scatterproof.bench;

import java.nio.ByteOrder;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.world.PlatformLengths;
import org.scatterproof.spec.world.SimulatedPlatform;

/** A command with its descriptor set. */
record DmaWorld(DmaCommand command, MemoryDescriptor descriptor) {

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
    BenchDescriptor descriptor = new BenchDescriptor(given.extents(), given.extentLength());
    check("setMemoryDescriptor", command.setMemoryDescriptor(descriptor, false));
    return new DmaWorld(command, descriptor);
  }

  /** Throws unless the code is Success. */
  static void check(String operation, int code) {
    if (code != IOReturn.SUCCESS) {
      throw new CannotMeasure(operation + " answered " + IOReturn.name(code));
    }
  }
}

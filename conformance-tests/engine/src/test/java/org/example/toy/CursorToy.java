package org.example.toy;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.value.LongHolder;

/** Also answers one segment of a descriptor: of every second extent, a page off. */
public final class CursorToy extends Toy {

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DMA, Capability.MBUF, Capability.MEMORY_CURSOR);
  }

  @Override
  public @Nullable MemoryCursor memoryCursor(
      MemoryCursorConstraints constraints, Platform platform) {
    return (descriptor, position, segments, maxSegments, maxTransferSize, transferSize) ->
        answer(constraints, descriptor, position, segments, transferSize);
  }

  private static int answer(
      MemoryCursorConstraints constraints,
      @Nullable MemoryDescriptor descriptor,
      long position,
      @Nullable ByteBuffer segments,
      @Nullable LongHolder transferSize) {
    if (descriptor == null || Long.compareUnsigned(position, descriptor.length()) >= 0) {
      return 0;
    }
    int extent = 0;
    long before = 0;
    while (position - before >= descriptor.extentLength(extent)) {
      before += descriptor.extentLength(extent++);
    }
    long length = descriptor.extentLength(extent) - (position - before);
    long address = descriptor.extentAddress(extent) + (position - before) + 0x1000L * (extent % 2);
    if (constraints.output() instanceof CursorSegmentFunction function) {
      function.output(address, length, segments, 0);
    }
    if (transferSize != null) {
      transferSize.value = length;
    }
    return 1;
  }
}

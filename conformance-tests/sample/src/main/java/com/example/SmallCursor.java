package com.example;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.Capability;
import org.scatterproof.spec.spi.CursorSegmentFunction;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.MemoryCursor;
import org.scatterproof.spec.spi.MemoryCursorConstraints;
import org.scatterproof.spec.spi.NamedCursorOutput;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/** An IOMemoryCursor in one file: every segment ends with its extent, or sooner. */
public final class SmallCursor implements Implementation {

  private static final long LARGEST = 0xffff_ffffL;

  @Override
  public String name() {
    return "small-cursor";
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.MEMORY_CURSOR);
  }

  @Override
  public MemoryCursor memoryCursor(MemoryCursorConstraints constraints, Platform platform) {
    boolean accepted =
        constraints.output() != null
            && constraints.maxSegmentSize() != 0
            && Unsigned.isAtMost(constraints.maxSegmentSize(), LARGEST)
            && Unsigned.isAtMost(constraints.maxTransferSize(), LARGEST);
    return accepted ? new Cursor(constraints, platform) : null;
  }

  private record Cursor(MemoryCursorConstraints constraints, Platform platform)
      implements MemoryCursor {

    @Override
    public int genPhysicalSegments(
        MemoryDescriptor descriptor,
        long fromPosition,
        ByteBuffer segments,
        int maxSegments,
        int maxTransferSize,
        LongHolder transferSize) {
      boolean named = constraints.output() instanceof NamedCursorOutput;
      if (descriptor == null || maxSegments == 0 || (named && segments == null)) {
        return 0;
      }
      long left = limit(maxTransferSize);
      long position = fromPosition;
      int count = 0;
      int extent = 0;
      while (count != maxSegments && left != 0 && below(position, descriptor.length())) {
        while (!below(position - descriptor.extentOffset(extent), descriptor.extentLength(extent))) {
          extent++;
        }
        long inside = position - descriptor.extentOffset(extent);
        long address = descriptor.extentAddress(extent) + inside;
        if (!Unsigned.isAligned(address, constraints.alignment())) {
          break;
        }
        long length = Unsigned.min(left, descriptor.extentLength(extent) - inside);
        length = cut(address, length);
        output(address, length, segments, count);
        count++;
        position += length;
        left -= length;
      }
      if (transferSize != null) {
        transferSize.value = position - fromPosition;
      }
      return count;
    }

    private static boolean below(long a, long b) {
      return Unsigned.isBelow(a, b);
    }

    private long limit(int maxTransferSize) {
      if (maxTransferSize != 0) {
        return Integer.toUnsignedLong(maxTransferSize);
      }
      return constraints.maxTransferSize() == 0 ? LARGEST : constraints.maxTransferSize();
    }

    /** No longer than a segment may be, not past 2^64, and, when cut, so that the next is aligned. */
    private long cut(long address, long length) {
      long below = address == 0 ? length : Unsigned.min(length, -address);
      long most = constraints.maxSegmentSize();
      if (Unsigned.isAtMost(below, most)) {
        return below;
      }
      long excess = Unsigned.excess(address + most, constraints.alignment());
      return below(excess, most) ? most - excess : most;
    }

    private void output(long address, long length, ByteBuffer segments, int index) {
      if (constraints.output() instanceof CursorSegmentFunction function) {
        function.output(address, length, segments, index);
      } else if (constraints.output() instanceof NamedCursorOutput named) {
        ByteBuffer view = segments.duplicate().clear().order(order(named));
        int at = NamedCursorOutput.SLOT_LENGTH * index;
        view.putLong(at, address).putLong(at + Long.BYTES, length);
      }
    }

    private ByteOrder order(NamedCursorOutput named) {
      boolean big = named.ordering().isBig(platform.isBigEndian());
      return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
  }
}

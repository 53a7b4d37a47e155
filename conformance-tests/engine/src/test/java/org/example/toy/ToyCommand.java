package org.example.toy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** Answers one segment per extent; knows neither limits nor alignments; writes BIG_64 only. */
class ToyCommand implements DmaCommand {
  private final DmaConstraints constraints;
  private @Nullable MemoryDescriptor descriptor;
  private boolean active;
  private long start;
  private long length;

  ToyCommand(DmaConstraints constraints) {
    this.constraints = constraints;
  }

  @Override
  public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
    if (active) {
      return IOReturn.BUSY;
    }
    descriptor = next;
    return autoPrepare && next != null ? prepare(0, 0, true, true) : IOReturn.SUCCESS;
  }

  @Override
  public int clearMemoryDescriptor(boolean autoComplete) {
    if (active && !autoComplete) {
      return IOReturn.NOT_READY;
    }
    active = false;
    descriptor = null;
    return IOReturn.SUCCESS;
  }

  @Override
  public @Nullable MemoryDescriptor getMemoryDescriptor() {
    return descriptor;
  }

  @Override
  public int prepare(long offset, long bytes, boolean flushCache, boolean synchronize) {
    if (descriptor == null) {
      return IOReturn.NOT_READY;
    }
    active = true;
    start = offset;
    length = bytes == 0 ? descriptor.length() : bytes;
    return IOReturn.SUCCESS;
  }

  @Override
  public int complete(boolean invalidateCache, boolean synchronize) {
    boolean was = active;
    active = false;
    return was ? IOReturn.SUCCESS : IOReturn.NOT_READY;
  }

  @Override
  public int getPreparedOffsetAndLength(@Nullable LongHolder offset, @Nullable LongHolder bytes) {
    if (!active) {
      return IOReturn.NOT_READY;
    }
    if (offset != null) {
      offset.value = start;
    }
    if (bytes != null) {
      bytes.value = length;
    }
    return IOReturn.SUCCESS;
  }

  @Override
  public int genIOVMSegments(
      @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder count) {
    MemoryDescriptor memory = descriptor;
    if (!active || memory == null) {
      return IOReturn.NOT_READY;
    }
    if (offset == null || segments == null || count == null || count.value == 0) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (Long.compareUnsigned(offset.value, length) >= 0) {
      return IOReturn.OVERRUN;
    }
    long at = offset.value;
    int slots = 0;
    for (int i = 0; i < memory.extentCount() && slots != count.value; i++) {
      long inside = start + at - memory.extentOffset(i);
      if (at < length && inside >= 0 && inside < memory.extentLength(i)) {
        long bytes = Math.min(memory.extentLength(i) - inside, length - at);
        if (!put(memory.extentAddress(i) + inside, bytes, segments, slots++)) {
          return IOReturn.MESSAGE_TOO_LARGE;
        }
        at += bytes;
      }
    }
    offset.value = at;
    count.value = slots;
    return IOReturn.SUCCESS;
  }

  boolean put(long address, long bytes, ByteBuffer segments, int index) {
    DmaOutput output = constraints.output();
    if (output instanceof DmaSegmentFunction function) {
      return function.output(this, address, bytes, segments, index);
    }
    segments.order(ByteOrder.BIG_ENDIAN);
    segments.putLong(16 * index, address);
    segments.putLong(16 * index + 8, bytes);
    return true;
  }
}

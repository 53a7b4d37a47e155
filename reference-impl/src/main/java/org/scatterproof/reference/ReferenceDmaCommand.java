package org.scatterproof.reference;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * IODMACommand as DESIGN.md, section 5, has it, without copies: memory that a device cannot reach,
 * or that lies out of alignment, is refused by genIOVMSegments.
 *
 * <p>A list is made segment by segment. Let <i>run</i> be the longest stretch of consecutive
 * addresses around the next byte, across extents, and <i>n</i> what is left of it within the
 * prepared range. The segment gets n bytes; then at most maxSegmentSize; then a multiple of
 * alignmentLength; and, where that leaves part of n for the next segment, an end at a multiple of
 * alignmentInternalSegments; each rounding only while a byte is left. Now the segment must be
 * aligned, or the call answers NotAligned, and all n bytes must lie below the address limit, or it
 * answers MessageTooLarge.
 *
 * <p>So an answer depends on the offset and the capacity alone. The state that the documents speak
 * of is the run of the last segment, which makes continuing cheap; no answer shows it, and no call
 * that fails leaves a trace.
 *
 * <p>Invariant: a command is active exactly when a positive number of completes is owed; then there
 * are limits and a descriptor, and the prepared range lies in it.
 */
final class ReferenceDmaCommand implements DmaCommand {

  private final Platform platform;
  private final RunCursor run = new RunCursor();

  /** Null until an unspecified command is given its constraints. */
  private @Nullable DmaLimits limits;

  private @Nullable MemoryDescriptor descriptor;
  private long completesOwed;
  private long preparedOffset;
  private long preparedLength;

  private ReferenceDmaCommand(@Nullable DmaLimits limits, Platform platform) {
    this.limits = limits;
    this.platform = platform;
  }

  /** A command with these constraints, or null where they are refused. */
  static @Nullable ReferenceDmaCommand create(DmaConstraints constraints, Platform platform) {
    DmaLimits limits = DmaLimits.of(constraints, platform);
    return limits == null ? null : new ReferenceDmaCommand(limits, platform);
  }

  /** A command that has yet to be given constraints. */
  static ReferenceDmaCommand createUnspecified(Platform platform) {
    return new ReferenceDmaCommand(null, platform);
  }

  /**
   * {@inheritDoc}
   *
   * <p>How long a transfer may be is asked when a range is prepared; a descriptor that is not
   * prepared on the way may be longer. One that could not be prepared is not kept.
   */
  @Override
  public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
    if (isActive()) {
      return IOReturn.BUSY;
    }
    if (next == null) {
      return IOReturn.BAD_ARGUMENT;
    }
    descriptor = next;
    if (!autoPrepare) {
      return IOReturn.SUCCESS;
    }
    int code = prepare(0, 0, true, true);
    if (code != IOReturn.SUCCESS) {
      descriptor = null;
    }
    return code;
  }

  @Override
  public int clearMemoryDescriptor(boolean autoComplete) {
    if (isActive() && !autoComplete) {
      return IOReturn.NOT_READY;
    }
    endPreparation();
    descriptor = null;
    return IOReturn.SUCCESS;
  }

  @Override
  public @Nullable MemoryDescriptor getMemoryDescriptor() {
    return descriptor;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A length of 0 stands for the remainder from the offset on. Nothing past the descriptor is
   * ever prepared; a range that begins or reaches there is a bad argument.
   */
  @Override
  public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
    DmaLimits current = limits;
    MemoryDescriptor memory = descriptor;
    if (current == null || memory == null) {
      return IOReturn.NOT_READY;
    }
    long total = memory.length();
    long rest = Unsigned.isAtMost(offset, total) ? total - offset : 0;
    long wanted = length == 0 ? rest : length;
    if (Unsigned.isBelow(current.maxTransferSize(), wanted)) {
      return IOReturn.NO_SPACE;
    }
    if (isActive()) {
      if (offset != preparedOffset || wanted != preparedLength) {
        return IOReturn.NOT_READY;
      }
      completesOwed++;
      return IOReturn.SUCCESS;
    }
    boolean isPast = offset != 0 && rest == 0;
    if (isPast || Unsigned.isBelow(rest, wanted)) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (!Unsigned.isAligned(wanted, current.alignmentLength())) {
      return IOReturn.NOT_ALIGNED;
    }
    completesOwed = 1;
    preparedOffset = offset;
    preparedLength = wanted;
    run.reset(memory);
    return IOReturn.SUCCESS;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Constraints that no command would be created with are a bad argument. When the range cannot
   * be prepared under the new constraints, the former ones stay.
   */
  @Override
  public int prepareWithSpecification(
      DmaConstraints constraints,
      long offset,
      long length,
      boolean flushCache,
      boolean synchronize) {
    if (isActive()) {
      return IOReturn.NOT_PERMITTED;
    }
    DmaLimits next = DmaLimits.of(constraints, platform);
    if (next == null) {
      return IOReturn.BAD_ARGUMENT;
    }
    DmaLimits former = limits;
    limits = next;
    int code = prepare(offset, length, flushCache, synchronize);
    if (code != IOReturn.SUCCESS) {
      limits = former;
    }
    return code;
  }

  @Override
  public int complete(boolean invalidateCache, boolean synchronize) {
    if (!isActive()) {
      return IOReturn.NOT_READY;
    }
    if (completesOwed > 1) {
      completesOwed--;
    } else {
      endPreparation();
    }
    return IOReturn.SUCCESS;
  }

  @Override
  public int getPreparedOffsetAndLength(@Nullable LongHolder offset, @Nullable LongHolder length) {
    if (!isActive()) {
      return IOReturn.NOT_READY;
    }
    if (offset != null) {
      offset.value = preparedOffset;
    }
    if (length != null) {
      length.value = preparedLength;
    }
    return IOReturn.SUCCESS;
  }

  @Override
  public int genIOVMSegments(
      @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder numSegments) {
    DmaLimits current = limits;
    if (current == null || !isActive()) {
      return IOReturn.NOT_READY;
    }
    if (offset == null || segments == null || numSegments == null || numSegments.value == 0) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (!Unsigned.isBelow(offset.value, preparedLength)) {
      return IOReturn.OVERRUN;
    }
    long end = preparedOffset + preparedLength;
    long position = preparedOffset + offset.value;
    int capacity = numSegments.value;
    int count = 0;
    do {
      run.moveTo(position);
      long address = run.addressOf(position);
      long rest = Unsigned.min(run.end(), end) - position;
      long length = current.cut(address, rest);
      if (!current.isAligned(address, length, count == 0)) {
        return IOReturn.NOT_ALIGNED;
      }
      if (!Unsigned.fitsBits(address, rest, current.addressBits())
          || !current.output().output(this, address, length, segments, count)) {
        return IOReturn.MESSAGE_TOO_LARGE;
      }
      position += length;
      count++;
    } while (position != end && count != capacity);
    offset.value = position - preparedOffset;
    numSegments.value = count;
    return IOReturn.SUCCESS;
  }

  private boolean isActive() {
    return completesOwed > 0;
  }

  private void endPreparation() {
    completesOwed = 0;
    preparedOffset = 0;
    preparedLength = 0;
    run.reset(null);
  }
}

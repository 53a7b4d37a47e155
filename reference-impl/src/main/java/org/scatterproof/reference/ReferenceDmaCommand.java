package org.scatterproof.reference;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.StateReferences;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * IODMACommand as DESIGN.md, section 5, has it. What is copied and mapped when a range is prepared,
 * {@link DevicePlacement} tells; what follows is how its list is made then, from the addresses by
 * which the device knows the bytes.
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
 * <p>Invariant: while the command is active there are limits and a descriptor, and the prepared
 * range lies in it.
 */
final class ReferenceDmaCommand implements DmaCommand {

  /** The words of a state before those of the preparation: constraints, descriptor. */
  private static final int REFERENCES = 2;

  /** Address bits of a buffer that the caller asks for. */
  private static final int BUFFER_BITS = 32;

  private final Platform platform;
  private final Preparation preparation;

  /** Both null until an unspecified command is given its constraints. */
  private @Nullable DmaConstraints constraints;

  /** What it was created with; in the short form they mean less than they say. */
  private final @Nullable DmaLimits firstLimits;

  private @Nullable DmaLimits limits;

  private @Nullable MemoryDescriptor descriptor;

  private ReferenceDmaCommand(
      @Nullable DmaConstraints constraints, @Nullable DmaLimits limits, Platform platform) {
    this.constraints = constraints;
    this.limits = limits;
    firstLimits = limits;
    this.platform = platform;
    preparation = new Preparation(platform);
  }

  /** A command with these constraints, or null where they are refused. */
  static @Nullable ReferenceDmaCommand create(DmaConstraints constraints, Platform platform) {
    return create(constraints, constraints, platform);
  }

  /**
   * A command with constraints of which not all count, or null where they are refused.
   *
   * @param given the object that was passed in
   * @param meant what counts of it
   */
  static @Nullable ReferenceDmaCommand create(
      DmaConstraints given, DmaConstraints meant, Platform platform) {
    DmaLimits limits = DmaLimits.of(meant, platform);
    return limits == null ? null : new ReferenceDmaCommand(given, limits, platform);
  }

  /** A command that has yet to be given constraints. */
  static ReferenceDmaCommand createUnspecified(Platform platform) {
    return new ReferenceDmaCommand(null, null, platform);
  }

  /**
   * {@inheritDoc}
   *
   * <p>How long a transfer may be is asked when a range is prepared; a descriptor that is not
   * prepared on the way may be longer. One that could not be prepared is not kept.
   */
  @Override
  public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
    if (preparation.isActive()) {
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
    if (preparation.isActive() && !autoComplete) {
      return IOReturn.NOT_READY;
    }
    while (preparation.isActive()) {
      preparation.complete(true, true);
    }
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
    HeldRange held = preparation.held();
    if (held != null) {
      if (offset != held.offset() || wanted != held.length()) {
        return IOReturn.NOT_READY;
      }
      preparation.nest();
      return IOReturn.SUCCESS;
    }
    boolean isPast = offset != 0 && rest == 0;
    if (isPast || Unsigned.isBelow(rest, wanted)) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (!Unsigned.isAligned(wanted, current.alignmentLength())) {
      return IOReturn.NOT_ALIGNED;
    }
    return preparation.begin(current, memory, offset, wanted, flushCache, synchronize);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Constraints that no command would be created with are a bad argument. When the range cannot
   * be prepared under the new constraints, the former ones stay.
   */
  @Override
  public int prepareWithSpecification(
      DmaConstraints specification,
      long offset,
      long length,
      boolean flushCache,
      boolean synchronize) {
    if (preparation.isActive()) {
      return IOReturn.NOT_PERMITTED;
    }
    DmaLimits next = DmaLimits.of(specification, platform);
    if (next == null) {
      return IOReturn.BAD_ARGUMENT;
    }
    DmaLimits former = limits;
    limits = next;
    int code = prepare(offset, length, flushCache, synchronize);
    if (code == IOReturn.SUCCESS) {
      constraints = specification;
    } else {
      limits = former;
    }
    return code;
  }

  @Override
  public int complete(boolean invalidateCache, boolean synchronize) {
    if (!preparation.isActive()) {
      return IOReturn.NOT_READY;
    }
    preparation.complete(invalidateCache, synchronize);
    return IOReturn.SUCCESS;
  }

  @Override
  public int getPreparedOffsetAndLength(@Nullable LongHolder offset, @Nullable LongHolder length) {
    HeldRange held = preparation.held();
    if (held == null) {
      return IOReturn.NOT_READY;
    }
    if (offset != null) {
      offset.value = held.offset();
    }
    if (length != null) {
      length.value = held.length();
    }
    return IOReturn.SUCCESS;
  }

  @Override
  public int genIOVMSegments(
      @Nullable LongHolder offset, @Nullable ByteBuffer segments, @Nullable IntHolder numSegments) {
    DmaLimits current = limits;
    HeldRange held = preparation.held();
    if (current == null || held == null) {
      return IOReturn.NOT_READY;
    }
    if (offset == null || segments == null || numSegments == null || numSegments.value == 0) {
      return IOReturn.BAD_ARGUMENT;
    }
    long from = offset.value;
    if (!Unsigned.isBelow(from, held.length())) {
      return IOReturn.OVERRUN;
    }
    RunCursor run = held.run();
    long end = held.origin() + held.length();
    long position = held.origin() + from;
    int capacity = numSegments.value;
    int count = 0;
    long stretch = run.stretchAt(position);
    long base = run.base(stretch);
    long endOfStretch = run.end(stretch);
    while (true) {
      long address = base + position;
      long rest = Unsigned.min(RunCursor.endOfRun(position, base, endOfStretch), end) - position;
      long length = current.cut(address, rest);
      if (!current.isAligned(address, length, count == 0)) {
        return IOReturn.NOT_ALIGNED;
      }
      if (!current.reaches(address, rest)
          || !current.output().output(this, address, length, segments, count)) {
        return IOReturn.MESSAGE_TOO_LARGE;
      }
      position += length;
      count++;
      if (position == end || count == capacity) {
        break;
      }
      if (position == endOfStretch) {
        stretch = run.stretchBehind(stretch);
        base = run.base(stretch);
        endOfStretch = run.end(stretch);
      }
    }
    run.remember(stretch);
    offset.value = position - held.origin();
    numSegments.value = count;
    return IOReturn.SUCCESS;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Both directions at once, and bits that mean nothing, are a bad argument, prepared or not. A
   * copy is forced at most once, and never where nothing may be copied.
   */
  @Override
  public int synchronize(int options) {
    int ways = options & (SynchronizeOptions.IN | SynchronizeOptions.OUT);
    boolean forced = (options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0;
    int known = ways | (forced ? SynchronizeOptions.FORCE_DOUBLE_BUFFER : 0);
    if (options != known || ways == (SynchronizeOptions.IN | SynchronizeOptions.OUT)) {
      return IOReturn.BAD_ARGUMENT;
    }
    DmaLimits current = limits;
    MemoryDescriptor memory = descriptor;
    if (current == null || memory == null || !preparation.isActive()) {
      return IOReturn.NOT_READY;
    }
    if (forced) {
      int code =
          current.iterateOnly() ? IOReturn.UNSUPPORTED : preparation.copyWhole(current, memory);
      if (code != IOReturn.SUCCESS) {
        return code;
      }
    }
    preparation.synchronize(ways);
    return IOReturn.SUCCESS;
  }

  /** {@inheritDoc} It begins on a page, and lies below 4 GiB. */
  @Override
  public @Nullable MemoryDescriptor createCopyBuffer(Direction direction, long length) {
    LongHolder address = new LongHolder(0);
    boolean given =
        length != 0 && platform.allocateMemory(length, platform.pageLength(), BUFFER_BITS, address);
    return given ? ExtentList.ofOne(address.value, length, direction) : null;
  }

  /** {@inheritDoc} Bounce pages are no copy of the range. */
  @Override
  public @Nullable MemoryDescriptor getIOMemoryDescriptor() {
    MemoryDescriptor copy = preparation.copy();
    return copy != null ? copy : descriptor;
  }

  /** {@inheritDoc} Bytes past the prepared range are left out. */
  @Override
  public long readBytes(long offset, long buffer, long length) {
    return preparation.isActive()
        ? preparation.read(
            Objects.requireNonNull(descriptor),
            Objects.requireNonNull(limits),
            offset,
            buffer,
            length)
        : 0;
  }

  /** {@inheritDoc} Bytes past the prepared range are left out. */
  @Override
  public long writeBytes(long offset, long buffer, long length) {
    return preparation.isActive()
        ? preparation.write(
            Objects.requireNonNull(descriptor),
            Objects.requireNonNull(limits),
            offset,
            buffer,
            length)
        : 0;
  }

  @Override
  public DmaCommand cloneCommand() {
    return new ReferenceDmaCommand(constraints, limits, platform);
  }

  @Override
  public int saveState(long[] words, StateReferences references) {
    int count = DmaState.save(preparation, words, REFERENCES);
    if (count <= words.length) {
      words[0] = 2L * references.numberOf(constraints) + (hasFirstLimits() ? 1 : 0);
      words[1] = references.numberOf(descriptor);
    }
    return count;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same object is numbered
  public void loadState(long[] words, StateReferences references) {
    DmaConstraints next = references.constraints((int) (words[0] >> 1));
    boolean hasFirst = (words[0] & 1) != 0;
    if (next != constraints || hasFirst != hasFirstLimits()) {
      constraints = next;
      limits = hasFirst ? firstLimits : DmaLimits.of(Objects.requireNonNull(next), platform);
    }
    descriptor = references.descriptor((int) words[1]);
    DmaState.load(preparation, platform, limits, descriptor, words, REFERENCES);
  }

  @SuppressWarnings("ReferenceEquality") // limits that were given later may be equal to them
  private boolean hasFirstLimits() {
    return limits == firstLimits;
  }
}

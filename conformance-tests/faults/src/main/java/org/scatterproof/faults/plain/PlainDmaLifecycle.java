package org.scatterproof.faults.plain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.spec.value.Unsigned;

/**
 * The life of a plain command: its constraints, its descriptor, and which range of it is prepared.
 * Where the documents leave a choice: setting the same descriptor again while it is prepared
 * changes nothing; a prepare of length 0 at a nonzero offset takes the rest; a range past the
 * descriptor is a bad argument; what is too long for one transfer is found when it is prepared; a
 * descriptor whose automatic prepare fails is given up.
 *
 * <p>Invariant: while completes are owed there is a descriptor, and the prepared range lies in it.
 */
public abstract class PlainDmaLifecycle implements DmaCommand {

  private final Platform platform;
  private @Nullable DmaConstraints constraints;
  private @Nullable MemoryDescriptor descriptor;
  private int owed;
  private long preparedOffset;
  private long preparedLength;

  /** A command without constraints. */
  protected PlainDmaLifecycle(Platform platform) {
    this.platform = platform;
  }

  /** Gives the command constraints; false, and no change, when they are refused. */
  public final boolean specify(DmaConstraints next) {
    if (!accepts(next)) {
      return false;
    }
    constraints = next;
    return true;
  }

  @Override
  public int setMemoryDescriptor(@Nullable MemoryDescriptor next, boolean autoPrepare) {
    if (isPrepared()) {
      return next == descriptor ? IOReturn.SUCCESS : setWhileActive(next);
    }
    descriptor = next;
    if (next == null || !autoPrepare) {
      return IOReturn.SUCCESS;
    }
    int answer = prepare(0, 0, true, true);
    if (answer != IOReturn.SUCCESS) {
      descriptor = null;
    }
    return answer;
  }

  @Override
  public int clearMemoryDescriptor(boolean autoComplete) {
    if (isPrepared() && !autoComplete) {
      return IOReturn.NOT_READY;
    }
    if (isPrepared()) {
      relinquish(true, true);
    }
    owe(0);
    descriptor = null;
    return IOReturn.SUCCESS;
  }

  @Override
  public @Nullable MemoryDescriptor getMemoryDescriptor() {
    return descriptor;
  }

  @Override
  public int prepare(long offset, long length, boolean flushCache, boolean synchronize) {
    MemoryDescriptor whole = descriptor;
    if (whole == null || !isSpecified()) {
      return IOReturn.NOT_READY;
    }
    long asked = length != 0 ? length : whole.length() - Unsigned.min(offset, whole.length());
    if (exceedsTransfer(asked)) {
      return IOReturn.NO_SPACE;
    }
    if (isPrepared()) {
      return prepareAgain(offset, asked);
    }
    if (!isInside(offset, asked, whole.length())) {
      return IOReturn.BAD_ARGUMENT;
    }
    if (!Unsigned.isAligned(asked, constraints().effectiveAlignmentLength())) {
      return IOReturn.NOT_ALIGNED;
    }
    preparedOffset = offset;
    preparedLength = asked;
    int answer = acquire(flushCache, synchronize);
    owed = answer == IOReturn.SUCCESS ? 1 : 0;
    return answer;
  }

  @Override
  public int prepareWithSpecification(
      DmaConstraints next, long offset, long length, boolean flushCache, boolean synchronize) {
    if (isPrepared()) {
      return IOReturn.NOT_PERMITTED;
    }
    DmaConstraints former = constraints;
    if (!specify(next)) {
      return IOReturn.BAD_ARGUMENT;
    }
    int answer = prepare(offset, length, flushCache, synchronize);
    if (answer != IOReturn.SUCCESS) {
      constraints = former;
    }
    return answer;
  }

  @Override
  public int complete(boolean invalidateCache, boolean synchronize) {
    if (!isPrepared()) {
      return IOReturn.NOT_READY;
    }
    if (owed == 1) {
      relinquish(invalidateCache, synchronize);
    }
    owed--;
    return IOReturn.SUCCESS;
  }

  @Override
  public int getPreparedOffsetAndLength(@Nullable LongHolder offset, @Nullable LongHolder length) {
    if (!isPrepared()) {
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

  /**
   * Acquires what the range that was just noted needs; nothing here, where nothing is copied.
   *
   * @return an error when it cannot be had; then nothing is held
   */
  protected int acquire(boolean flushCache, boolean synchronize) {
    return IOReturn.SUCCESS;
  }

  /** Gives back what was acquired, before the last complete is counted. */
  protected void relinquish(boolean invalidateCache, boolean synchronize) {}

  /** Whether constraints can be kept. */
  protected boolean accepts(DmaConstraints next) {
    return next.output() != null && acceptsBits(next) && acceptsMapping(next.mapping());
  }

  /** Whether the address bits reach beyond a page and no further than the output function. */
  protected boolean acceptsBits(DmaConstraints next) {
    int bits = next.numAddressBits();
    int most = next.output() instanceof NamedDmaOutput named ? named.wordBits() : Long.SIZE;
    int pageShift = Long.numberOfTrailingZeros(platform.pageLength());
    return bits == 0 || (bits >= pageShift && bits <= most);
  }

  /** Whether a mapping type is one of the API's. */
  protected boolean acceptsMapping(int mapping) {
    return mapping >= Mapping.MAPPED && mapping <= Mapping.UNMAPPED;
  }

  /** Answers who sets another descriptor, or none, while a transfer is prepared. */
  protected int setWhileActive(@Nullable MemoryDescriptor next) {
    return IOReturn.BUSY;
  }

  /** Whether so many bytes are more than one transfer may move. */
  protected boolean exceedsTransfer(long bytes) {
    return isSpecified()
        && constraints().maxTransferSize() != 0
        && Unsigned.isBelow(constraints().maxTransferSize(), bytes);
  }

  /** Whether a range lies within a descriptor; the empty range only at its beginning. */
  protected boolean isInside(long offset, long length, long whole) {
    return Unsigned.isAtMost(offset, whole)
        && Unsigned.isAtMost(length, whole - offset)
        && (offset == 0 || length != 0);
  }

  /** Prepares once more, which only the range that is prepared already may be. */
  protected int prepareAgain(long offset, long length) {
    if (offset != preparedOffset || length != preparedLength) {
      return IOReturn.NOT_READY;
    }
    owed++;
    return IOReturn.SUCCESS;
  }

  protected final boolean isSpecified() {
    return constraints != null;
  }

  /** The constraints; there are some. */
  protected final DmaConstraints constraints() {
    return Objects.requireNonNull(constraints);
  }

  protected final Platform platform() {
    return platform;
  }

  protected final boolean isPrepared() {
    return owed > 0;
  }

  /** First prepared byte within the descriptor. */
  protected final long preparedOffset() {
    return preparedOffset;
  }

  /** Prepared bytes. */
  protected final long preparedLength() {
    return preparedLength;
  }

  /** Completes owed. */
  protected final int owed() {
    return owed;
  }

  /** Says how many completes are owed from now on. */
  protected final void owe(int completes) {
    owed = completes;
  }

  /** For a state that is taken back. */
  protected final void replaceConstraints(@Nullable DmaConstraints next) {
    constraints = next;
  }

  /** Replaces the descriptor, whatever the state. */
  protected final void replaceDescriptor(@Nullable MemoryDescriptor next) {
    descriptor = next;
  }

  /** Replaces the prepared range, whatever the state. */
  protected final void replaceRange(long offset, long length) {
    preparedOffset = offset;
    preparedLength = length;
  }
}

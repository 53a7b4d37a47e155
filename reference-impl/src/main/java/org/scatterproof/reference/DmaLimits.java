package org.scatterproof.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.DmaOutput;
import org.scatterproof.spec.spi.DmaSegmentFunction;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.spi.NamedDmaOutput;
import org.scatterproof.spec.value.Unsigned;

/**
 * The constraints of a command as they take effect: every "0 stands for" is resolved, and a named
 * output function is there.
 *
 * @param output what puts out a segment
 * @param addressBits 1 to 64
 * @param maxSegmentSize bytes, at least 1
 * @param maxTransferSize bytes, at least 1
 * @param alignment of the first segment of a call, in bytes, at least 1
 * @param alignmentLength of every length, in bytes, at least 1
 * @param alignmentInternal of the segments of a call after the first, in bytes, at least 1
 * @param mapping one of {@link Mapping}'s numbers
 * @param iterateOnly whether nothing is ever copied or mapped
 * @param mapper the mapper that counts where memory may be mapped: the command's own, or the
 *     system's; null without one
 */
record DmaLimits(
    DmaSegmentFunction output,
    int addressBits,
    long maxSegmentSize,
    long maxTransferSize,
    long alignment,
    long alignmentLength,
    long alignmentInternal,
    int mapping,
    boolean iterateOnly,
    @Nullable Mapper mapper) {

  /**
   * The limits that constraints amount to, or null where a command must not be created: without
   * output function, with an unknown mapping type, with an address limit inside the first page,
   * with more address bits than the output function writes, or where a mapper that cannot be left
   * out is to be bypassed. Alignments may be any number.
   */
  static @Nullable DmaLimits of(DmaConstraints constraints, Platform platform) {
    DmaOutput output = constraints.output();
    int bits = constraints.numAddressBits();
    int pageShift = Long.numberOfTrailingZeros(platform.pageLength());
    int wordBits = output instanceof NamedDmaOutput named ? named.wordBits() : Long.SIZE;
    boolean known = constraints.mapping() >= Mapping.MAPPED;
    known &= constraints.mapping() <= Mapping.UNMAPPED;
    if (output == null || !known) {
      return null;
    }
    if (bits < 0 || bits > wordBits || (bits != 0 && bits < pageShift)) {
      return null;
    }
    Mapper own = constraints.mapper();
    Mapper system = platform.systemMapper();
    if (constraints.mapping() == Mapping.BYPASSED && (own != null || system != null)) {
      return null;
    }
    Mapper mapper = own != null || constraints.mapping() == Mapping.UNMAPPED ? own : system;
    return new DmaLimits(
        functionOf(output, platform),
        constraints.effectiveAddressBits(),
        unlimitedIfZero(constraints.maxSegmentSize()),
        unlimitedIfZero(constraints.maxTransferSize()),
        constraints.effectiveAlignment(),
        constraints.effectiveAlignmentLength(),
        constraints.effectiveAlignmentInternal(),
        constraints.mapping(),
        constraints.iterateOnly(),
        mapper);
  }

  /** Whether memory is never copied, bounced or mapped, wherever it lies. */
  boolean leavesMemory() {
    return iterateOnly || (mapper == null && addressBits == Long.SIZE && !isAligning());
  }

  /** Whether any alignment is asked for; mostly none is, and then it takes no time. */
  private boolean isAligning() {
    return (alignment | alignmentLength | alignmentInternal) != 1;
  }

  /** Whether the device does not snoop the processor's caches. */
  boolean isNonCoherent() {
    return mapping == Mapping.NON_COHERENT;
  }

  boolean isMapped() {
    return mapper != null;
  }

  /** Bytes of a page of the mapper; asked only where one counts. */
  long mapperPageLength() {
    return Objects.requireNonNull(mapper).pageLength();
  }

  /**
   * The same limits with alignments that can be told from memory that is yet to be mapped: a mapper
   * keeps addresses within its page only.
   */
  DmaLimits inMapperPage() {
    if (mapper == null) {
      return this;
    }
    long page = mapper.pageLength();
    return new DmaLimits(
        output,
        addressBits,
        maxSegmentSize,
        maxTransferSize,
        Unsigned.min(alignment, page),
        alignmentLength,
        Unsigned.min(alignmentInternal, page),
        mapping,
        iterateOnly,
        mapper);
  }

  /**
   * Bytes of the segment that begins at an address with so many consecutive bytes to come. It may
   * end out of alignment where the bytes do, or where rounding down would leave nothing.
   *
   * @param address device address of the first byte
   * @param rest consecutive bytes from there to the end of the run or of the range, at least 1
   */
  long cut(long address, long rest) {
    long length = Unsigned.min(rest, maxSegmentSize);
    if (!isAligning()) {
      return length;
    }
    long excess = Unsigned.excess(length, alignmentLength);
    if (excess != length) {
      length -= excess;
    }
    if (length != rest) {
      // The next segment of the list begins inside the run, where this one leaves off.
      excess = Unsigned.excess(address + length, alignmentInternal);
      if (Unsigned.isBelow(excess, length)) {
        length -= excess;
      }
    }
    return length;
  }

  /** Whether consecutive bytes, at least 1, which do not wrap, lie below the address limit. */
  boolean reaches(long address, long length) {
    long beyond = addressBits == Long.SIZE ? 0 : -1L << addressBits;
    return ((address + (length - 1)) & beyond) == 0;
  }

  /** Whether a segment may begin at this address and have this length. */
  boolean isAligned(long address, long length, boolean isFirst) {
    return !isAligning()
        || (Unsigned.isAligned(address, isFirst ? alignment : alignmentInternal)
            && Unsigned.isAligned(length, alignmentLength));
  }

  private static DmaSegmentFunction functionOf(DmaOutput output, Platform platform) {
    if (output instanceof DmaSegmentFunction function) {
      return function;
    }
    SlotFormat format = SlotFormat.of((NamedDmaOutput) output, platform);
    return (target, address, length, segments, index) ->
        segments != null && format.put(segments, index, address, length);
  }

  private static long unlimitedIfZero(long limit) {
    return limit == 0 ? Unsigned.MAX : limit;
  }
}

package org.scatterproof.spec.spi;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.Platform;

/**
 * What a command is given at initialisation. Nothing is checked here: whether a value is acceptable
 * is for the implementation to answer.
 *
 * @param output the output function; may be missing
 * @param numAddressBits device address bits, 0 to 64; 0 restricts no further than the output
 *     function does
 * @param maxSegmentSize bytes of the largest segment, unsigned; 0 is unlimited
 * @param maxTransferSize bytes of the largest transfer, unsigned; 0 is unlimited
 * @param alignment of a segment's device address, in bytes, unsigned
 * @param alignmentLength of a segment's length, in bytes, unsigned
 * @param alignmentInternalSegments of the device address of segments after the first, in bytes,
 *     unsigned
 * @param mapping one of {@link Mapping}'s numbers, or any other
 * @param iterateOnly the command never copies and never maps
 * @param mapper the mapper to use; without one it is the system's, where the mapping type asks for
 *     it
 */
public record DmaConstraints(
    @Nullable DmaOutput output,
    int numAddressBits,
    long maxSegmentSize,
    long maxTransferSize,
    long alignment,
    long alignmentLength,
    long alignmentInternalSegments,
    int mapping,
    boolean iterateOnly,
    @Nullable Mapper mapper) {

  /** Constraints without a mapper of their own. */
  public DmaConstraints(
      @Nullable DmaOutput output,
      int numAddressBits,
      long maxSegmentSize,
      long maxTransferSize,
      long alignment,
      long alignmentLength,
      long alignmentInternalSegments,
      int mapping,
      boolean iterateOnly) {
    this(
        output,
        numAddressBits,
        maxSegmentSize,
        maxTransferSize,
        alignment,
        alignmentLength,
        alignmentInternalSegments,
        mapping,
        iterateOnly,
        null);
  }

  /** The same constraints with another mapper, or with none. */
  public DmaConstraints withMapper(@Nullable Mapper other) {
    return new DmaConstraints(
        output,
        numAddressBits,
        maxSegmentSize,
        maxTransferSize,
        alignment,
        alignmentLength,
        alignmentInternalSegments,
        mapping,
        iterateOnly,
        other);
  }

  /**
   * The mapper that a command with these constraints maps through: the one that they name, or else
   * the system's where the mapping type asks for it; null where nothing is mapped.
   */
  public @Nullable Mapper mapperOn(Platform platform) {
    if (iterateOnly || mapper != null) {
      return iterateOnly ? null : mapper;
    }
    boolean asked = mapping == Mapping.MAPPED || mapping == Mapping.NON_COHERENT;
    return asked ? platform.systemMapper() : null;
  }

  /** The bits that a segment can have: those asked for, and no more than the output writes. */
  public int effectiveAddressBits() {
    int wordBits = output instanceof NamedDmaOutput named ? named.wordBits() : Long.SIZE;
    return numAddressBits <= 0 ? wordBits : Math.min(numAddressBits, wordBits);
  }

  /** The alignment that is asked for: 0 means 1. */
  public long effectiveAlignment() {
    return alignment == 0 ? 1 : alignment;
  }

  /** The length alignment that is asked for: 0 means 1. */
  public long effectiveAlignmentLength() {
    return alignmentLength == 0 ? 1 : alignmentLength;
  }

  /** The internal alignment that is asked for: 0 means the alignment. */
  public long effectiveAlignmentInternal() {
    return alignmentInternalSegments == 0 ? effectiveAlignment() : alignmentInternalSegments;
  }
}

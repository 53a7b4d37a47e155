package org.scatterproof.checker.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.scenario.OutputChoice;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Direction;

/**
 * Worlds of area dma that belong together: every combination of what the lists name, and what may
 * be called in each of them. Lengths, addresses and sizes are bytes, unsigned.
 *
 * @param name within its scope
 * @param pageLength of the machine
 * @param unit what offsets and lengths of calls are multiples of
 * @param starts addresses at which an extent may begin
 * @param lengths bytes that an extent may have
 * @param extents of a descriptor at most
 * @param directions of the descriptors
 * @param forms how the command is created
 * @param mappings what memory is prepared for, as numbers of the API
 * @param mappers whether the machine has one, and whether it is the system's
 * @param refused number of the request that the machine refuses, for memory and for pages of the
 *     mapper; 0 for none
 * @param bigEndian byte orders of the machine
 * @param respecified constraints to prepare with, instead of those of the creation; null for none
 * @param outputs who receives the segments
 * @param addressBits numAddressBits, 0 for no limit but the output's
 * @param maxSegmentSizes 0 for none
 * @param maxTransferSizes 0 for none
 * @param alignments of segments
 * @param alignmentLengths of segments' lengths
 * @param alignmentsInternal of segments after the first
 * @param iterateOnly whether the command may copy what it must not hand out as it lies
 * @param calls what is called
 */
record DmaFamily(
    String name,
    long pageLength,
    long unit,
    List<Long> starts,
    List<Long> lengths,
    int extents,
    List<Direction> directions,
    List<DmaCall.Form> forms,
    List<Integer> mappings,
    List<MapperChoice> mappers,
    List<Integer> refused,
    List<Boolean> bigEndian,
    @Nullable DmaConstraints respecified,
    List<OutputChoice> outputs,
    List<Integer> addressBits,
    List<Long> maxSegmentSizes,
    List<Long> maxTransferSizes,
    List<Long> alignments,
    List<Long> alignmentLengths,
    List<Long> alignmentsInternal,
    List<Boolean> iterateOnly,
    DmaCallBounds calls) {

  /** Whether a machine has a mapper, and who names it. */
  enum MapperChoice {
    NONE,
    SYSTEM,
    NAMED
  }

  /**
   * What is called in a family's worlds.
   *
   * @param capacities of generating calls
   * @param nesting prepares without complete at most
   * @param windows whether parts of a descriptor are prepared, else it is prepared whole only
   * @param changes whether descriptors are changed in place
   * @param refusals whether calls are made whose output function refuses segments
   * @param missing whether calls are made that lack an argument
   * @param copies whether memory that is copied is synchronized, copied anew and written, too
   * @param extras whether copied memory is written by the device as well, synchronized with every
   *     option, transferred past its end, and prepared and completed without care for the cache
   * @param buffers whether the command is asked for a buffer
   * @param clones whether a clone is made and used; not of commands that save their state, which is
   *     that of one command
   * @param depth calls of the longest sequence, for commands that do not save their state
   * @param adapterDepth the same of commands behind adapters, whom a call takes longer
   */
  record DmaCallBounds(
      List<Integer> capacities,
      int nesting,
      boolean windows,
      boolean changes,
      boolean refusals,
      boolean missing,
      boolean copies,
      boolean extras,
      boolean buffers,
      boolean clones,
      int depth,
      int adapterDepth) {
    DmaCallBounds {
      capacities = List.copyOf(capacities);
    }
  }
}

package org.scatterproof.faults.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.value.Unsigned;

/** Makes the list of a range without putting it out, to see whether its alignments hold. */
final class PlainWalk {

  private final long most;
  private final long first;
  private final long later;
  private final long lengths;

  PlainWalk(DmaConstraints constraints, @Nullable Mapper mapper) {
    long page = mapper == null ? Unsigned.MAX : mapper.pageLength();
    most = constraints.maxSegmentSize() == 0 ? Unsigned.MAX : constraints.maxSegmentSize();
    first = Unsigned.min(constraints.effectiveAlignment(), page);
    later = Unsigned.min(constraints.effectiveAlignmentInternal(), page);
    lengths = constraints.effectiveAlignmentLength();
  }

  boolean isAligned(List<PlainPiece> pieces) {
    long alignment = first;
    for (PlainPiece piece : pieces) {
      long address = piece.home();
      long rest = piece.length();
      while (rest != 0) {
        long length = segment(address, rest);
        if (!Unsigned.isAligned(address, alignment) || !Unsigned.isAligned(length, lengths)) {
          return false;
        }
        long whole = length;
        boolean same = alignment == later && Unsigned.isAligned(address, later);
        if (same && Unsigned.isAligned(length, later) && Unsigned.isBelow(most, rest)) {
          // All segments up to the last maximum are like this one.
          whole = length * (Long.divideUnsigned(rest - most - 1, length) + 1);
        }
        alignment = later;
        address += whole;
        rest -= whole;
      }
    }
    return true;
  }

  private long segment(long address, long rest) {
    long length = down(Unsigned.min(rest, most), Unsigned.min(rest, most), lengths);
    return length == rest ? length : down(length, address + length, later);
  }

  private static long down(long length, long measured, long alignment) {
    long excess = Unsigned.excess(measured, alignment);
    return Unsigned.isBelow(excess, length) ? length - excess : length;
  }
}

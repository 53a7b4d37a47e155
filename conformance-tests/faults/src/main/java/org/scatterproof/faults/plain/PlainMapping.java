package org.scatterproof.faults.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.platform.Mapper;
import org.scatterproof.spec.platform.MemoryDescriptor;
import org.scatterproof.spec.value.Unsigned;

/** Maps pieces: all of them one behind the other where pages allow, else each by itself. */
final class PlainMapping {

  private final PlainCopyingCommand command;
  private final Mapper mapper;
  private final long page;

  PlainMapping(PlainCopyingCommand command) {
    this.command = command;
    mapper = Objects.requireNonNull(command.mapper());
    page = mapper.pageLength();
  }

  /** The pieces with the device's addresses; null when pages were not to be had. */
  @Nullable List<PlainPiece> map(List<PlainPiece> placed) {
    List<List<PlainPiece>> groups = groups(placed);
    List<PlainPiece> mapped = new ArrayList<>();
    for (List<PlainPiece> group : groups) {
      long inPage = Unsigned.excess(group.get(0).place(), page);
      long bytes = 0;
      for (PlainPiece piece : group) {
        bytes += piece.length();
      }
      Long device = command.reserve(Unsigned.alignUp(inPage + bytes, page), alignment());
      if (device == null) {
        return null;
      }
      long next = device + inPage;
      for (PlainPiece piece : group) {
        enter(next, piece);
        mapped.add(piece.knownAs(next));
        next += piece.length();
      }
    }
    return mapped;
  }

  /** Enters every page that a piece touches; one that two pieces share leads to the same page. */
  private void enter(long device, PlainPiece piece) {
    long inPage = Unsigned.excess(piece.place(), page);
    long length = Unsigned.alignUp(inPage + piece.length(), page);
    mapper.enter(device - inPage, piece.place() - inPage, length);
  }

  /** One group where every boundary is a page's or inside consecutive memory, else runs apart. */
  private List<List<PlainPiece>> groups(List<PlainPiece> placed) {
    List<List<PlainPiece>> runs = new ArrayList<>();
    boolean together = true;
    PlainPiece last = null;
    for (PlainPiece piece : placed) {
      boolean consecutive = last != null && last.place() + last.length() == piece.place();
      if (consecutive && piece.place() != 0) {
        runs.get(runs.size() - 1).add(piece);
      } else {
        together &=
            last == null
                || (Unsigned.isAligned(last.place() + last.length(), page)
                    && Unsigned.isAligned(piece.place(), page));
        runs.add(new ArrayList<>(List.of(piece)));
      }
      last = piece;
    }
    return together ? List.of(placed) : runs;
  }

  private long alignment() {
    long first = powerOfTwo(command.limits().effectiveAlignment());
    long later = powerOfTwo(command.limits().effectiveAlignmentInternal());
    return Unsigned.max(first, later);
  }

  static long powerOfTwo(long alignment) {
    return Long.bitCount(alignment) == 1 ? alignment : 1;
  }

  /** Part of a descriptor as pieces at home, each the longest run of consecutive addresses. */
  static List<PlainPiece> runs(MemoryDescriptor memory, long offset, long length) {
    List<PlainPiece> runs = new ArrayList<>();
    long end = offset + length;
    for (int extent = 0; extent < memory.extentCount(); extent++) {
      long from = Unsigned.max(offset, memory.extentOffset(extent));
      long to = Unsigned.min(end, memory.extentOffset(extent) + memory.extentLength(extent));
      if (Unsigned.isBelow(from, to)) {
        long address = memory.extentAddress(extent) + (from - memory.extentOffset(extent));
        long untilWrap = address == 0 ? Unsigned.MAX : -address;
        long first = Unsigned.min(to - from, untilWrap);
        add(runs, from - offset, first, address);
        add(runs, from - offset + first, to - from - first, 0);
      }
    }
    return runs;
  }

  private static void add(List<PlainPiece> runs, long offset, long length, long address) {
    if (length == 0) {
      return;
    }
    PlainPiece last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last != null && address != 0 && last.home() + last.length() == address) {
      runs.set(runs.size() - 1, piece(last.offset(), last.length() + length, last.home()));
    } else {
      runs.add(piece(offset, length, address));
    }
  }

  private static PlainPiece piece(long offset, long length, long address) {
    return new PlainPiece(offset, length, address, address, address, false);
  }
}

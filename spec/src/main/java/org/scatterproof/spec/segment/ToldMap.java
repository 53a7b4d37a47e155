package org.scatterproof.spec.segment;

import org.scatterproof.spec.value.Unsigned;

/**
 * Where lists put the bytes of a prepared range: device addresses by offset, with gaps where no
 * list has said anything yet. Stretches ascend by their first offset.
 */
public final class ToldMap {

  private final RunMap addresses = new RunMap();

  public void clear() {
    addresses.clear();
  }

  public boolean isEmpty() {
    return addresses.count() == 0;
  }

  /** Stretches of bytes whose offsets and device addresses are consecutive. */
  public int count() {
    return addresses.count();
  }

  /** Offset of a stretch's first byte within the prepared range. */
  public long offset(int stretch) {
    return addresses.first(stretch);
  }

  /** Bytes of a stretch. */
  public long length(int stretch) {
    return addresses.last(stretch) - addresses.first(stretch) + 1;
  }

  /** Device address of a stretch's first byte. */
  public long address(int stretch) {
    return addresses.value(stretch);
  }

  /**
   * Takes in where a list put some bytes. Of bytes that are known already, the first word counts.
   *
   * @param offset of the first byte within the prepared range
   * @param address device address
   * @param length bytes; offset + length does not wrap
   */
  public void add(long offset, long address, long length) {
    long done = 0;
    while (done != length) {
      long at = offset + done;
      int stretch = addresses.runEndingFrom(at);
      long rest = length - done;
      boolean isKnown =
          stretch != addresses.count() && Unsigned.isAtMost(addresses.first(stretch), at);
      if (isKnown) {
        done += Unsigned.min(rest - 1, addresses.last(stretch) - at) + 1;
      } else {
        long free = stretch == addresses.count() ? rest : addresses.first(stretch) - at;
        long bytes = Unsigned.min(rest, free);
        addresses.put(at, at + (bytes - 1), address + done);
        done += bytes;
      }
    }
  }

  /**
   * Offset of the first byte that is known to live elsewhere than told now, as a distance from
   * {@code offset}; {@link Coverage#NONE} where nothing known contradicts.
   */
  public long firstConflict(long offset, long address, long length) {
    for (int stretch = addresses.runEndingFrom(offset); stretch != addresses.count(); stretch++) {
      long begin = Unsigned.max(addresses.first(stretch), offset);
      long inside = begin - offset;
      if (!Unsigned.isBelow(inside, length)) {
        return Coverage.NONE;
      }
      long known = addresses.value(stretch) + (begin - addresses.first(stretch));
      if (known != address + inside) {
        return inside;
      }
    }
    return Coverage.NONE;
  }
}

package org.scatterproof.spec.segment;

import java.util.Map;
import java.util.TreeMap;
import org.scatterproof.spec.value.Unsigned;

/**
 * Where lists put the bytes of a prepared range: device addresses by offset, with gaps where no
 * list has said anything yet.
 *
 * <p>Invariant: the stretches are disjoint, keyed by their first offset, and none is empty.
 */
public final class ToldMap {

  /** Where a stretch of consecutive device addresses begins, and how many bytes it has. */
  public record Stretch(long address, long length) {}

  private final TreeMap<Long, Stretch> stretches = new TreeMap<>(Long::compareUnsigned);

  public void clear() {
    stretches.clear();
  }

  public boolean isEmpty() {
    return stretches.isEmpty();
  }

  /** The stretches by the offset of their first byte, in order. */
  public Map<Long, Stretch> stretches() {
    return stretches;
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
    while (Unsigned.isBelow(done, length)) {
      long at = offset + done;
      Map.Entry<Long, Stretch> before = stretches.floorEntry(at);
      long known = before == null ? 0 : before.getKey() + before.getValue().length();
      if (before != null && Unsigned.isBelow(at, known)) {
        done += known - at;
        continue;
      }
      Long next = stretches.higherKey(at);
      long rest = length - done;
      long free = next == null ? rest : Unsigned.min(rest, next - at);
      stretches.put(at, new Stretch(address + done, free));
      done += free;
    }
  }

  /**
   * Offset of the first byte that is known to live elsewhere than told now, as a distance from
   * {@code offset}; {@link Coverage#NONE} where nothing known contradicts.
   */
  public long firstConflict(long offset, long address, long length) {
    Map.Entry<Long, Stretch> entry = stretches.floorEntry(offset);
    long from = entry == null ? offset : entry.getKey();
    for (Map.Entry<Long, Stretch> each : stretches.tailMap(from, true).entrySet()) {
      long begin = Unsigned.max(each.getKey(), offset);
      long end = each.getKey() + each.getValue().length();
      long inside = begin - offset;
      if (Unsigned.isAtMost(length, inside) && begin != offset) {
        return Coverage.NONE;
      }
      boolean overlaps = Unsigned.isBelow(begin, end) && Unsigned.isBelow(inside, length);
      long known = each.getValue().address() + (begin - each.getKey());
      if (overlaps && known != address + inside) {
        return inside;
      }
    }
    return Coverage.NONE;
  }
}

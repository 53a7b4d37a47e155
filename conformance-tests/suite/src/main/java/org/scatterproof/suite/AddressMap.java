package org.scatterproof.suite;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.spec.value.Unsigned;

/**
 * Where a device finds each byte of a prepared range, whatever segments say it: neighbouring bytes
 * at neighbouring addresses are one stretch.
 */
final class AddressMap {

  /** Offsets, ascending, and the address at each. */
  private final List<Long> offsets = new ArrayList<>();

  private final List<Long> addresses = new ArrayList<>();
  private long length;

  /** Says where the next bytes are. */
  void add(long address, long bytes) {
    int last = offsets.size() - 1;
    boolean goesOn = last >= 0 && addresses.get(last) + (length - offsets.get(last)) == address;
    if (!goesOn) {
      offsets.add(length);
      addresses.add(address);
    }
    length += bytes;
  }

  long length() {
    return length;
  }

  /** The part from an offset on, counted from there. */
  AddressMap slice(long from, long bytes) {
    AddressMap slice = new AddressMap();
    for (int i = 0; i < offsets.size(); i++) {
      long begin = offsets.get(i);
      long end = i + 1 < offsets.size() ? offsets.get(i + 1) : length;
      long first = Unsigned.max(begin, from);
      long after = Unsigned.min(end, from + bytes);
      if (Unsigned.isBelow(first, after)) {
        slice.add(addresses.get(i) + (first - begin), after - first);
      }
    }
    return slice;
  }

  /** The same with every address moved. */
  AddressMap moved(long by) {
    AddressMap moved = new AddressMap();
    for (int i = 0; i < offsets.size(); i++) {
      long end = i + 1 < offsets.size() ? offsets.get(i + 1) : length;
      moved.add(addresses.get(i) + by, end - offsets.get(i));
    }
    return moved;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressMap map
        && length == map.length
        && offsets.equals(map.offsets)
        && addresses.equals(map.addresses);
  }

  @Override
  public int hashCode() {
    return offsets.hashCode() * 31 + addresses.hashCode();
  }

  /** Stretches as counterexamples write them. */
  @Override
  public String toString() {
    List<String> stretches = new ArrayList<>();
    for (int i = 0; i < offsets.size(); i++) {
      long end = i + 1 < offsets.size() ? offsets.get(i + 1) : length;
      stretches.add(
          "[" + Unsigned.hex(addresses.get(i)) + " +" + Unsigned.hex(end - offsets.get(i)) + "]");
    }
    return String.join(", ", stretches);
  }
}

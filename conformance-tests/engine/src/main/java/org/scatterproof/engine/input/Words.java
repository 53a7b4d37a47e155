package org.scatterproof.engine.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Constants by their names, found by the bytes of a line without making a text of them.
 *
 * <p>Open addressing over the last eight bytes of a name, which its reader has at hand, and its
 * length; what is longer is compared byte by byte. At most a quarter of the slots is taken.
 *
 * @param <T> the constants
 */
public final class Words<T> {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int EMPTY = -1;

  private final List<T> constants;
  private final byte[][] names;
  private final long[] tails;
  private final int[] slots;
  private final int shift;

  /**
   * A table.
   *
   * @param word the name of a constant; no two have the same
   */
  public Words(List<T> constants, Function<T, String> word) {
    this.constants = new ArrayList<>(constants);
    names = new byte[constants.size()][];
    tails = new long[constants.size()];
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * constants.size());
    shift = Long.SIZE - bits;
    slots = new int[1 << bits];
    Arrays.fill(slots, EMPTY);
    for (int i = 0; i < names.length; i++) {
      names[i] = word.apply(constants.get(i)).getBytes(StandardCharsets.US_ASCII);
      for (byte each : names[i]) {
        tails[i] = tails[i] << Byte.SIZE | (each & 0xff);
      }
      int at = slot(tails[i], names[i].length);
      while (slots[at] != EMPTY) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = i;
    }
  }

  private int slot(long tail, int length) {
    return (int) (((tail + length) * GOLDEN) >>> shift);
  }

  /**
   * The constant of a name; null where there is none.
   *
   * @param text holds the name, from {@code from} to before {@code to}
   * @param tail its last eight bytes, the last one lowest
   */
  @Nullable T find(byte[] text, int from, int to, long tail) {
    int length = to - from;
    int at = slot(tail, length);
    for (int i = slots[at]; i != EMPTY; i = slots[at]) {
      if (tails[i] == tail && names[i].length == length && isSame(names[i], text, from)) {
        return constants.get(i);
      }
      at = (at + 1) & (slots.length - 1);
    }
    return null;
  }

  private static boolean isSame(byte[] name, byte[] text, int from) {
    for (int i = name.length - Long.BYTES - 1; i >= 0; i--) {
      if (name[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}

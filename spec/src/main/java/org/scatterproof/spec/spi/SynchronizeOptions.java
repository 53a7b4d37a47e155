package org.scatterproof.spec.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The options of {@link DmaCommand#synchronize} as the numbers that the API gives them. */
public final class SynchronizeOptions {

  /** Copies from the device's memory into the descriptor's. */
  public static final int IN = 0x1;

  /** Copies from the descriptor's memory into the device's. */
  public static final int OUT = 0x2;

  /** Puts the whole prepared range into a new copy. */
  public static final int FORCE_DOUBLE_BUFFER = 0x01000000;

  /** Every bit that has a name. */
  public static final int ALL = IN | OUT | FORCE_DOUBLE_BUFFER;

  private SynchronizeOptions() {}

  /** The option of a name. */
  public static Optional<Integer> ofName(String name) {
    return switch (name) {
      case "IN" -> Optional.of(IN);
      case "OUT" -> Optional.of(OUT);
      case "FORCE_DOUBLE_BUFFER" -> Optional.of(FORCE_DOUBLE_BUFFER);
      default -> Optional.empty();
    };
  }

  /** The names of those options that have one. */
  public static List<String> namesOf(int options) {
    List<String> names = new ArrayList<>();
    if ((options & IN) != 0) {
      names.add("IN");
    }
    if ((options & OUT) != 0) {
      names.add("OUT");
    }
    if ((options & FORCE_DOUBLE_BUFFER) != 0) {
      names.add("FORCE_DOUBLE_BUFFER");
    }
    return names;
  }

  /** The names of the options, and bits that have none as a number. */
  public static String names(int options) {
    StringJoiner names = new StringJoiner(" + ");
    names.setEmptyValue("0");
    namesOf(options).forEach(names::add);
    int rest = options & ~ALL;
    if (rest != 0) {
      names.add("0x" + Integer.toHexString(rest));
    }
    return names.toString();
  }
}

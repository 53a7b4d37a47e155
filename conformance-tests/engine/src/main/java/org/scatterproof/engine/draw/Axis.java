package org.scatterproof.engine.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.scatterproof.spec.value.Unsigned;

/**
 * Where addresses are in a picture. Not to scale: between two neighbouring places at which
 * something begins or ends there is always the same width, half of it where nothing lies. So a byte
 * is seen as well as a gigabyte.
 */
final class Axis {

  private final List<Long> places;
  private final double[] at;

  /**
   * @param rows what is to be shown
   * @param extra a place more, the address limit for example; negative without one
   */
  Axis(List<Row> rows, List<Long> extra, double width) {
    TreeSet<Long> sorted = new TreeSet<>(Long::compareUnsigned);
    sorted.addAll(extra);
    for (Row row : rows) {
      for (Stretch stretch : row.stretches()) {
        sorted.add(stretch.start());
        sorted.add(last(stretch) + 1 == 0 ? Unsigned.MAX : last(stretch) + 1);
      }
    }
    places = new ArrayList<>(sorted);
    at = new double[places.size()];
    double units = 0;
    for (int i = 1; i < at.length; i++) {
      units += isCovered(rows, places.get(i - 1)) ? 1 : 0.5;
      at[i] = units;
    }
    for (int i = 1; i < at.length; i++) {
      at[i] *= width / units;
    }
  }

  private static long last(Stretch stretch) {
    return stretch.start() + (stretch.length() - 1);
  }

  private static boolean isCovered(List<Row> rows, long place) {
    return rows.stream()
        .flatMap(row -> row.stretches().stream())
        .anyMatch(s -> Unsigned.isBelow(place - s.start(), s.length()));
  }

  List<Long> places() {
    return places;
  }

  /** Where a place begins; the place is one of {@link #places}. */
  double of(long place) {
    int index = places.indexOf(place);
    if (index < 0) {
      throw new IllegalArgumentException("nothing begins or ends at " + Unsigned.hex(place));
    }
    return at[index];
  }

  double start(Stretch stretch) {
    return of(stretch.start());
  }

  double end(Stretch stretch) {
    long end = last(stretch) + 1;
    return of(end == 0 ? Unsigned.MAX : end);
  }
}

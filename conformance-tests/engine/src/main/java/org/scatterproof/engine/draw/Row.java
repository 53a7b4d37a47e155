package org.scatterproof.engine.draw;

import java.util.List;
import java.util.stream.Stream;
import org.scatterproof.spec.value.Unsigned;

/**
 * One row of a picture: what is said of it, and bytes below.
 *
 * @param text for a person; long ones are set in lines
 * @param stretches in the order in which they are drawn; none where there is nothing to see
 */
record Row(String text, List<Stretch> stretches) {
  Row {
    stretches = stretches.stream().flatMap(Row::onAxis).toList();
  }

  /** Bytes past address 2^64-1 go on at 0, at the other end of the axis. */
  private static Stream<Stretch> onAxis(Stretch stretch) {
    long toTheEnd = -stretch.start();
    return stretch.start() == 0 || Unsigned.isAtMost(stretch.length(), toTheEnd)
        ? Stream.of(stretch)
        : Stream.of(
            new Stretch(stretch.start(), toTheEnd, stretch.look()),
            new Stretch(0, stretch.length() - toTheEnd, stretch.look()));
  }
}

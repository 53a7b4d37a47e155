package org.scatterproof.engine.draw;

import java.util.List;

/**
 * One row of a picture: what is said of it, and bytes below.
 *
 * @param text for a person; long ones are set in lines
 * @param stretches in the order in which they are drawn; none where there is nothing to see
 */
record Row(String text, List<Stretch> stretches) {
  Row {
    stretches = List.copyOf(stretches);
  }
}

package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.live.DmaFamily.DmaCallBounds;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.spec.value.Direction;

/**
 * Reads the families of area dma in a scope. Its schema was checked before; numbers may be written
 * as scenarios write them, {@code 1p} for a page.
 */
final class DmaFamilyReader {

  /** More would be no scope that anybody waits for; and calls are checked against it. */
  static final long MOST_BYTES = 1 << 20;

  private static final long USUAL_PAGE = 4096;

  /** Of a descriptor: there are as many lists of extents as pairs of start and length, to this. */
  private static final long MOST_EXTENTS = 4;

  private DmaFamilyReader() {}

  static List<DmaFamily> read(@Nullable Part families) throws BadInput {
    List<DmaFamily> read = new ArrayList<>();
    for (Part family : Part.itemsOf(families)) {
      read.add(readOne(family));
    }
    return read;
  }

  private static DmaFamily readOne(Part family) throws BadInput {
    long page = family.number("pageLength", 1, USUAL_PAGE);
    long unit = family.number("unit", page, 1, MOST_BYTES);
    DmaFamily read =
        new DmaFamily(
            family.need("name").text(),
            page,
            unit,
            Values.numbers(family.need("starts"), page, 0),
            Values.numbers(family.need("lengths"), page, unit),
            (int) family.number("extents", 1, 1, MOST_EXTENTS),
            directions(family.get("directions")),
            Values.outputs(family.get("outputs")),
            Values.ints(family.get("addressBits"), page, 0),
            Values.numbers(family.get("maxSegmentSize"), page, 0),
            Values.numbers(family.get("maxTransferSize"), page, 0),
            Values.numbers(family.get("alignment"), page, 1),
            Values.numbers(family.get("alignmentLength"), page, 1),
            Values.numbers(family.get("alignmentInternal"), page, 0),
            Values.truths(family.get("iterateOnly")),
            calls(family.need("calls")));
    check(family, read);
    return read;
  }

  private static void check(Part family, DmaFamily read) throws BadInput {
    if (read.unit() == 0) {
      throw family.refuse("unit is 0: offsets and lengths of calls are multiples of it");
    }
    for (long length : read.lengths()) {
      if (length <= 0 || length > MOST_BYTES) {
        throw family.refuse("lengths has " + length + ": between 1 and " + MOST_BYTES);
      }
      if (length % read.unit() != 0) {
        throw family.refuse("lengths has " + length + ", which is no multiple of the unit");
      }
    }
  }

  private static DmaCallBounds calls(Part calls) throws BadInput {
    int depth = (int) calls.number("depth", 1, 3, 12);
    return new DmaCallBounds(
        Values.ints(calls.get("capacities"), 1, 1),
        (int) calls.number("nesting", 1, 1, 3),
        calls.truth("windows", false),
        calls.truth("changes", false),
        calls.truth("refusals", false),
        calls.truth("missing", false),
        calls.truth("copies", false),
        depth,
        (int) calls.number("adapterDepth", 1, depth, 12));
  }

  private static List<Direction> directions(@Nullable Part list) {
    List<Direction> directions = new ArrayList<>();
    Part.itemsOf(list).forEach(each -> directions.add(Direction.valueOf(each.text())));
    return directions.isEmpty() ? List.of(Direction.OUT) : directions;
  }
}

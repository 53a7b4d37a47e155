package org.scatterproof.checker.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.checker.live.DmaFamily.DmaCallBounds;
import org.scatterproof.checker.live.DmaFamily.MapperChoice;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.spec.dma.DmaCall;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.Direction;

/**
 * Reads the families of area dma in a scope. Its schema was checked before; numbers may be written
 * as scenarios write them, {@code 1p} for a page.
 */
final class DmaFamilyReader {

  /** Of an extent, and of a unit. */
  static final long MOST_BYTES = 1L << 40;

  /** Of an extent; more would be no scope that anybody waits for. */
  private static final long MOST_UNITS = 1 << 20;

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
            Values.words(family.get("directions"), Direction.class, Direction.OUT),
            Values.words(family.get("forms"), DmaCall.Form.class, DmaCall.Form.LONG),
            Values.ints(family.get("mappings"), page, Mapping.MAPPED),
            Values.words(family.get("mappers"), MapperChoice.class, MapperChoice.NONE),
            Values.ints(family.get("refused"), page, 0),
            Values.truths(family.get("bigEndian")),
            respecified(family.get("respecified"), page),
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
    boolean isUnsaid =
        !read.alignmentLengths().equals(List.of(1L))
            || !read.alignmentsInternal().equals(List.of(0L))
            || read.iterateOnly().contains(true)
            || read.mappers().contains(MapperChoice.NAMED);
    if (read.forms().contains(DmaCall.Form.SHORT) && isUnsaid) {
      throw family.refuse(
          "the short form of creation has no alignmentLength, alignmentInternal, iterateOnly and"
              + " mapper");
    }
    for (long length : read.lengths()) {
      if (length <= 0 || length > MOST_BYTES) {
        throw family.refuse("lengths has " + length + ": between 1 and " + MOST_BYTES);
      }
      if (length / read.unit() > MOST_UNITS) {
        throw family.refuse("lengths has " + length + ": more than " + MOST_UNITS + " units");
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
        calls.truth("extras", false),
        calls.truth("buffers", false),
        calls.truth("clones", false),
        depth,
        (int) calls.number("adapterDepth", 1, depth, 12));
  }

  private static @Nullable DmaConstraints respecified(@Nullable Part others, long page)
      throws BadInput {
    if (others == null) {
      return null;
    }
    return new DmaConstraints(
        null,
        (int) others.number("addressBits", page, 0, Integer.MAX_VALUE),
        others.number("maxSegmentSize", page, 0),
        others.number("maxTransferSize", page, 0),
        others.number("alignment", page, 1),
        others.number("alignmentLength", page, 1),
        others.number("alignmentInternal", page, 0),
        Mapping.MAPPED,
        true);
  }
}

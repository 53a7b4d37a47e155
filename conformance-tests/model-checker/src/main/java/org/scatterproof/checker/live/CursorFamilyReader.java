package org.scatterproof.checker.live;

import static org.scatterproof.checker.live.MbufFamily.Header.EXACT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;

/** Reads the families of the cursors' areas in a scope. Their schema was checked before. */
final class CursorFamilyReader {

  private static final long USUAL_PAGE = 4096;

  private CursorFamilyReader() {}

  static List<MbufFamily> readMbuf(@Nullable Part families) throws BadInput {
    List<MbufFamily> read = new ArrayList<>();
    for (Part family : Part.itemsOf(families)) {
      long page = family.number("pageLength", 1, USUAL_PAGE);
      read.add(
          new MbufFamily(
              family.need("name").text(),
              page,
              Values.numbers(family.need("positions"), page, 0),
              Values.numbers(family.need("lengths"), page, 1),
              (int) family.number("mbufs", 1, 1),
              family.truth("holes", false),
              family.truth("scatters", false),
              Values.words(family.get("headers"), MbufFamily.Header.class, EXACT),
              (int) family.number("chains", 1, 1),
              (int) family.number("cursors", 1, 1),
              Values.truths(family.get("bigEndian")),
              Values.outputs(family.get("outputs")),
              Values.numbers(family.need("maxSegmentSize"), page, page),
              Values.ints(family.get("maxNumSegments"), 1, 1),
              family.truth("refusals", false),
              Values.ints(family.get("maxSegs"), 1, 1),
              family.truth("missing", false),
              (int) family.number("depth", 1, 1)));
    }
    return read;
  }

  static List<MemoryCursorFamily> readMemoryCursor(@Nullable Part families) throws BadInput {
    List<MemoryCursorFamily> read = new ArrayList<>();
    for (Part family : Part.itemsOf(families)) {
      long page = family.number("pageLength", 1, USUAL_PAGE);
      read.add(
          new MemoryCursorFamily(
              family.need("name").text(),
              page,
              family.number("unit", page, 1),
              Values.numbers(family.need("starts"), page, 0),
              Values.numbers(family.need("lengths"), page, 1),
              (int) family.number("extents", 1, 1),
              (int) family.number("descriptors", 1, 1),
              (int) family.number("cursors", 1, 1),
              Values.truths(family.get("bigEndian")),
              Values.outputs(family.get("outputs")),
              Values.numbers(family.need("maxSegmentSize"), page, page),
              Values.numbers(family.get("maxTransferSize"), page, 0),
              Values.numbers(family.get("alignment"), page, 1),
              Values.ints(family.get("maxSegments"), 1, 1),
              Values.ints(family.get("transferSizes"), page, 0),
              family.truth("missing", false),
              (int) family.number("depth", 1, 1)));
    }
    return read;
  }
}

package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.engine.scenario.ExtentList.Extents;
import org.scatterproof.spec.value.Unsigned;

/** Reads what a memory descriptor describes, for one page length. */
final class ExtentListReader {

  private final long page;

  ExtentListReader(long page) {
    this.page = page;
  }

  ExtentList read(Part list) throws BadInput {
    List<Extents> runs = new ArrayList<>();
    long total = 0;
    long count = 0;
    for (Part part : list.items()) {
      Extents run = part.isArray() ? readPair(part) : readRun(part);
      count += run.count();
      if (count > ExtentList.MOST) {
        throw part.refuse("the descriptor has more than 2^20 extents here, the most there are");
      }
      if (run.length() == 0) {
        throw part.refuse("an extent has at least one byte");
      }
      long bytes = run.length() * run.count();
      long longest = Long.divideUnsigned(Unsigned.MAX, run.count());
      if (!Unsigned.isAtMost(run.length(), longest) || Unsigned.sumWraps(total, bytes)) {
        throw part.refuse("with this extent the descriptor is longer than 2^64-1 bytes");
      }
      total += bytes;
      runs.add(run);
    }
    return new ExtentList(runs);
  }

  private Extents readPair(Part part) throws BadInput {
    List<Part> pair = part.items();
    long length = pair.get(1).number(page);
    return new Extents(pair.get(0).number(page), length, 1, length);
  }

  private Extents readRun(Part part) throws BadInput {
    long length = part.need("length").number(page);
    long count = part.number("count", page, 1, ExtentList.MOST);
    if (count == 0) {
      throw part.refuse("a run has at least one extent");
    }
    return new Extents(
        part.need("at").number(page), length, count, part.number("stride", page, length));
  }
}

package org.scatterproof.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.engine.input.BadInput;
import org.scatterproof.engine.input.Part;
import org.scatterproof.spec.value.Direction;

/** Reads the memory descriptors of a scenario, for one page length, and what names one of them. */
final class DescriptorListReader {

  private final long page;
  private final List<DescriptorData> descriptors = new ArrayList<>();

  DescriptorListReader(long page) {
    this.page = page;
  }

  /** Reads all of them; a scenario may have none. */
  List<DescriptorData> read(@Nullable Part list) throws BadInput {
    ExtentListReader extents = new ExtentListReader(page);
    for (Part descriptor : Part.itemsOf(list)) {
      descriptors.add(
          new DescriptorData(
              Direction.valueOf(descriptor.text("direction", "OUT")),
              extents.read(descriptor.need("extents"))));
    }
    return descriptors;
  }

  /** The index that an argument names; {@code absent} where it is {@code none}. */
  int readIndex(Part part, int absent) throws BadInput {
    if (part.is("none")) {
      return absent;
    }
    long index = part.number(page);
    if (index >= descriptors.size()) {
      throw part.refuse("there is no descriptor " + index + "; there are " + descriptors.size());
    }
    return (int) index;
  }
}

package org.scatterproof.spec.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the API that an implementation may declare. What it does not declare is not tested, and
 * the verdict says so in its first line.
 *
 * <p>The first ones are <em>areas</em>: each has its objects, its requirements and its scenarios.
 * The others add to what the objects of the declared areas can do.
 */
public enum Capability {
  /** Area: IODMACommand, genIOVMSegments and its lifecycle. */
  DMA(true),
  /** Area: IOMbufMemoryCursor. */
  MBUF(true),
  /** Area: IOMemoryCursor and its subclasses. */
  MEMORY_CURSOR(true),
  /**
   * A command copies what the device cannot reach as it lies: double buffers and bounce pages.
   * Without it, such memory is refused.
   */
  COPY(false),
  /** A command maps what it prepares through a mapper, where there is one. */
  MAPPER(false),
  /** A command can be cloned. */
  CLONE(false),
  /** A command reads and writes the prepared memory: readBytes and writeBytes. */
  TRANSFER(false),
  /** Commands and cursors save and load their complete hidden state. */
  STATE(false);

  private final boolean area;

  Capability(boolean area) {
    this.area = area;
  }

  /** The areas, in the order of reports. */
  public static List<Capability> areas() {
    return Arrays.stream(values()).filter(Capability::isArea).toList();
  }

  /** The capability of a name in files and on the command line. */
  public static Optional<Capability> ofId(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Whether it has objects, requirements and scenarios of its own. */
  public boolean isArea() {
    return area;
  }

  /** Whether objects of an area can do more by it. What has objects of its own adds to nothing. */
  public boolean addsTo(Capability to) {
    return switch (this) {
      case DMA, MBUF, MEMORY_CURSOR -> false;
      case COPY, MAPPER, CLONE, TRANSFER -> to == DMA;
      case STATE -> to.isArea();
    };
  }

  /** The name in files and on the command line: {@code memory-cursor}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

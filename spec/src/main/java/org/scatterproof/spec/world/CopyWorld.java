package org.scatterproof.spec.world;

/**
 * What a machine has for memory that is copied or mapped.
 *
 * @param memoryBase physical address from which on copies and bounce pages are given
 * @param memoryRefusals which requests for memory fail
 * @param mapperPageLength bytes of a page of the mapper, a power of two up to 2^30; 0 for a machine
 *     without mapper
 * @param systemMapper whether the mapper is the system's, so that commands need not name it
 * @param mapperBase device address from which on pages are given
 * @param mapperRefusals which reservations fail
 * @param reuses whether addresses that were given back are given again; else each is given once
 */
public record CopyWorld(
    long memoryBase,
    Refusals memoryRefusals,
    long mapperPageLength,
    boolean systemMapper,
    long mapperBase,
    Refusals mapperRefusals,
    boolean reuses) {

  public CopyWorld {
    if (mapperPageLength != 0 && Long.bitCount(mapperPageLength) != 1) {
      throw new IllegalArgumentException(
          "mapper page length " + mapperPageLength + " is no power of two");
    }
  }

  /** Copies from page 16 on, no mapper, nothing refused. */
  public static CopyWorld usual(long pageLength) {
    return new CopyWorld(16 * pageLength, Refusals.none(), 0, false, 0, Refusals.none(), false);
  }

  /** The same world on a machine that refuses no memory and no page. */
  public CopyWorld refusingNothing() {
    return new CopyWorld(
        memoryBase,
        Refusals.none(),
        mapperPageLength,
        systemMapper,
        mapperBase,
        Refusals.none(),
        reuses);
  }

  /** The same world with a mapper. */
  public CopyWorld withMapper(long pageLength, boolean system, long base, Refusals refusals) {
    return new CopyWorld(memoryBase, memoryRefusals, pageLength, system, base, refusals, reuses);
  }
}

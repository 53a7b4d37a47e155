package org.scatterproof.bench;

import java.util.List;
import java.util.stream.Stream;

/** Everything that is timed, in the order of the table. */
final class Cases {

  private static final int PAGES = 256;
  private static final long PAGE = 4096;
  private static final long MIB = 1 << 20;
  private static final int MILLION = 1 << 20;
  private static final int WORD = 64;
  private static final String GROWING_ID = "dma.extents-";

  private static final List<Integer> GROWING = List.of(16, 256, 4096, 65_536);

  private static final List<BenchCase> ALL =
      Stream.of(commonWalks(), growingWalks(), offsets(), largeRanges(), packets())
          .flatMap(List::stream)
          .toList();

  private Cases() {}

  static List<BenchCase> all() {
    return ALL;
  }

  /** The case of an id. */
  static BenchCase of(String id) {
    return ALL.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no case " + id));
  }

  /** Whether a case is one of those over which a segment is to cost the same. */
  static boolean isGrowing(BenchCase one) {
    return GROWING.stream().anyMatch(count -> one.id().equals(GROWING_ID + count));
  }

  private static List<BenchCase> commonWalks() {
    return List.of(
        scattered("dma.scattered.capacity-1", "256 scattered pages, 1 a call", PAGES, 1),
        scattered("dma.scattered.capacity-32", "256 scattered pages, 32 a call", PAGES, 32),
        scattered("dma.scattered.capacity-256", "256 scattered pages, 256 a call", PAGES, 256),
        new DmaCase(
            "dma.contiguous.cut-4096",
            "1 MiB in one piece, cut at 4096",
            1,
            MIB,
            WORD,
            PAGE,
            1,
            PAGES,
            Walk.WHOLE),
        new DmaCase(
            "dma.scattered.cut-1000",
            "256 pages, cut at 1000, alignment 64",
            PAGES,
            PAGE,
            WORD,
            1000,
            64,
            PAGES,
            Walk.WHOLE),
        new DmaCase(
            "dma.prepare",
            "prepare + complete, 256 pages",
            PAGES,
            PAGE,
            WORD,
            0,
            1,
            1,
            Walk.PREPARE),
        new DmaCase(
            "dma.prepare.32-bits",
            "prepare + complete, 256 pages, 32 bits",
            PAGES,
            PAGE,
            32,
            0,
            1,
            1,
            Walk.PREPARE));
  }

  private static List<BenchCase> growingWalks() {
    return GROWING.stream()
        .<BenchCase>map(
            count -> scattered(GROWING_ID + count, count + " extents, 32 a call", count, 32))
        .toList();
  }

  private static List<BenchCase> offsets() {
    return List.of(
        oneCall("dma.continuing.16", "continuing offset, 16 extents", 16, Walk.CONTINUING),
        oneCall(
            "dma.continuing.65536", "continuing offset, 65536 extents", 65_536, Walk.CONTINUING),
        oneCall("dma.arbitrary.16", "arbitrary offset, 16 extents", 16, Walk.ARBITRARY),
        oneCall("dma.arbitrary.4096", "arbitrary offset, 4096 extents", 4096, Walk.ARBITRARY),
        oneCall("dma.arbitrary.65536", "arbitrary offset, 65536 extents", 65_536, Walk.ARBITRARY),
        oneCall(
            "dma.arbitrary.1048576", "arbitrary offset, 1048576 extents", MILLION, Walk.ARBITRARY));
  }

  private static List<BenchCase> largeRanges() {
    return List.of(
        scattered("dma.extents-1048576", "1048576 extents, 256 a call", MILLION, PAGES),
        new DmaCase(
            "dma.above-2-40",
            "4 TiB in 1024 extents, 32 a call",
            1024,
            1L << 32,
            WORD,
            0,
            1,
            32,
            Walk.WHOLE));
  }

  private static List<BenchCase> packets() {
    return List.of(
        new MbufCase("mbuf.chain-6", "6 mbufs", 6, 200, 2048, 16, false),
        new MbufCase("mbuf.single", "1 mbuf", 1, 1500, 2048, 16, false),
        new MbufCase("mbuf.coalesced", "12 mbufs coalesced into 6", 12, 200, 2048, 6, true));
  }

  private static DmaCase scattered(String id, String title, int extents, int capacity) {
    return new DmaCase(id, title, extents, PAGE, WORD, 0, 1, capacity, Walk.WHOLE);
  }

  private static DmaCase oneCall(String id, String title, int extents, Walk walk) {
    return new DmaCase(id, title, extents, PAGE, WORD, 0, 1, 1, walk);
  }
}

package org.scatterproof.spec.trace;

import static org.scatterproof.spec.trace.Statement.Source.IO_MBUF_MEMORY_CURSOR;

import java.util.List;

/** The class reference of IOMbufMemoryCursor. */
final class MbufCursorStatements {

  private static final String INHERITANCE =
      "Inheritance is a binding to a language; what a subclass does is judged.";

  static final List<Statement> ALL =
      List.of(
          judged("M1", "It converts mbuf chains to physical addresses.", "mbuf.gen.coverage"),
          open("M2", "It is the superclass that all specific cursors inherit from.", INHERITANCE),
          judged(
              "M3",
              "A cursor can be created without a subclass, from a segment function alone.",
              "mbuf.init.accepts",
              "mbuf.gen.hands-on-vector"),
          judged(
              "M4",
              "It walks a given chain and creates a list of physical segments.",
              "mbuf.gen.generates",
              "mbuf.gen.coverage",
              "mbuf.gen.header-length",
              "mbuf.gen.history-independence"),
          judged(
              "M5",
              "The list is appropriate for the target hardware.",
              "mbuf.gen.segment-size",
              "mbuf.gen.capacity"),
          judged(
              "M6",
              "It may coalesce chains when the list exceeds the hardware limit.",
              "mbuf.coalesce.one-cluster",
              "mbuf.coalesce.fits",
              "mbuf.gen.payload",
              "mbuf.coalesce.pool",
              "mbuf.coalesce.innocent"),
          judged(
              "M7",
              "Coalescing is to be avoided because it costs performance.",
              "mbuf.gen.not-rewritten"),
          judged(
              "M8",
              "A driver configures it to its hardware: 1520 bytes and 6 segments, for example.",
              "mbuf.init.accepts",
              "mbuf.gen.segment-size",
              "mbuf.gen.capacity"),
          judged(
              "M9",
              "A driver may supply a function that formats each segment for its hardware.",
              "mbuf.gen.hands-on-vector"),
          judged(
              "M10",
              "Or it may use a subclass that writes segments in one of several byte orders.",
              "mbuf.gen.layout"),
          judged(
              "M11",
              "A driver may create several cursors, for transmission and for reception.",
              "mbuf.gen.history-independence",
              "mbuf.threads.cursors"),
          open(
              "M12",
              "A cursor keeps state and is not reentrant; a multi-threaded driver needs several.",
              "What sharing one does is left open; stress tests show it, and which of it is worse than"
                  + " a lost answer.",
              "mbuf.threads.cursors",
              "mbuf.threads.shared-cursor"),
          judged(
              "M13",
              "genPhysicalSegments generates the list of a given packet.",
              "mbuf.gen.coverage",
              "mbuf.gen.generates"),
          judged(
              "M14",
              "The packet parameter is the packet.",
              "mbuf.gen.no-packet",
              "mbuf.coalesce.header-kept"),
          judged(
              "M15",
              "The vector pointer is always passed directly on to the segment function.",
              "mbuf.gen.hands-on-vector"),
          judged(
              "M16",
              "maxSegs is the most segments that can be written to the array.",
              "mbuf.gen.capacity",
              "mbuf.gen.generates"),
          judged(
              "M17",
              "With doCoalesce, a chain that needs more segments than the limit is coalesced.",
              "mbuf.coalesce.one-cluster",
              "mbuf.coalesce.fits",
              "mbuf.gen.not-rewritten"),
          judged(
              "M18",
              "Without doCoalesce, such a chain is given up and 0 is answered.",
              "mbuf.gen.limit"),
          judged(
              "M19", "The answer is the number of segments that were filled in.", "mbuf.gen.count"),
          judged(
              "M20",
              "The answer is 0 if an error occurred.",
              "mbuf.gen.generates",
              "mbuf.gen.no-packet",
              "mbuf.coalesce.failure-same-mbufs",
              "mbuf.gen.payload"),
          judged(
              "M21",
              "getAndResetCoalesceCount answers the number of chains that were coalesced.",
              "mbuf.count.exact"),
          judged("M22", "That counter is then reset to 0.", "mbuf.count.exact"),
          judged(
              "M23",
              "initWithSpecification takes the segment function, the largest segment and the most"
                  + " segments.",
              "mbuf.init.accepts",
              "mbuf.init.refuses",
              "mbuf.gen.segment-size",
              "mbuf.gen.capacity"),
          open(
              "M24",
              "It answers true if the inherited classes and the instance were initialised.",
              INHERITANCE,
              "mbuf.init.accepts"),
          open("M25", "A reserved instance variable is for internal use.", "It shows nowhere."));

  private MbufCursorStatements() {}

  private static Statement judged(String id, String text, String... requirements) {
    return Statement.judged(id, IO_MBUF_MEMORY_CURSOR, text, requirements);
  }

  private static Statement open(String id, String text, String reason, String... requirements) {
    return Statement.open(id, IO_MBUF_MEMORY_CURSOR, text, reason, requirements);
  }
}

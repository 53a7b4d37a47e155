package org.scatterproof.spec.trace;

import static org.scatterproof.spec.trace.Statement.Source.HEADER;

import java.util.List;

/** The public header comments on IOMemoryCursor and its subclasses. */
final class MemoryCursorStatements {

  static final List<Statement> ALL =
      List.of(
          judged(
              "H27",
              "IOMemoryCursor generates a list of the physical segments of a descriptor.",
              "memory-cursor.gen.generates",
              "memory-cursor.gen.coverage",
              "memory-cursor.gen.no-wrap",
              "memory-cursor.gen.hands-on-segments"),
          judged(
              "H28",
              "It generates from a position of the descriptor on.",
              "memory-cursor.gen.position",
              "memory-cursor.gen.ends",
              "memory-cursor.gen.history-independence"),
          judged(
              "H29",
              "It generates no more than maxSegments segments.",
              "memory-cursor.gen.capacity",
              "memory-cursor.gen.capacity-independence"),
          judged(
              "H30",
              "It generates no more bytes than the maxTransferSize of the call.",
              "memory-cursor.gen.transfer-limit"),
          judged("H31", "It answers the number of segments.", "memory-cursor.gen.count"),
          judged(
              "H32",
              "It tells the number of bytes in the list.",
              "memory-cursor.gen.sums",
              "memory-cursor.gen.progress",
              "memory-cursor.gen.failure-truthful"),
          judged(
              "H33",
              "maxSegmentSize is the most bytes of a segment.",
              "memory-cursor.gen.segment-size",
              "memory-cursor.init.accepts"),
          judged(
              "H34",
              "The maxTransferSize of the constraints is the most bytes of a transfer; 0 is"
                  + " unlimited.",
              "memory-cursor.gen.transfer-limit",
              "memory-cursor.init.accepts"),
          Statement.open(
              "H35",
              HEADER,
              "A cursor is given an alignment.",
              "What it restricts is not said; only that it is the same in every list is judged.",
              "memory-cursor.gen.alignment",
              "memory-cursor.init.accepts"),
          judged(
              "H36",
              "Subclasses write segments in natural, big and little byte order.",
              "memory-cursor.gen.layout"));

  private MemoryCursorStatements() {}

  private static Statement judged(String id, String text, String... requirements) {
    return Statement.judged(id, HEADER, text, requirements);
  }
}

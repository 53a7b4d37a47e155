package org.scatterproof.spec.trace;

import static org.scatterproof.spec.trace.Statement.Source.GEN_IOVM_SEGMENTS;

import java.util.List;

/** The document on genIOVMSegments. */
final class GenIOVMSegmentsStatements {

  static final List<Statement> ALL =
      List.of(
          judged(
              "G1",
              "The method generates a list of physical segments for the command's current memory.",
              "dma.gen.coverage",
              "dma.gen.refusal-justified"),
          open(
              "G2",
              "It is a virtual instance method of a kernel class with three pointer parameters.",
              "The binding to a language is not behaviour."),
          judged(
              "G3",
              "It answers Success when it succeeded.",
              "dma.gen.refusal-justified",
              "dma.gen.count",
              "dma.gen.progress"),
          judged("G4", "It answers Overrun when the descriptor is exhausted.", "dma.gen.overrun"),
          judged(
              "G5",
              "It answers MessageTooLarge when the output function's address bits cannot express a"
                  + " segment.",
              "dma.gen.message-too-large",
              "dma.gen.refused-segment"),
          judged(
              "G6",
              "It answers NotReady when the command is not prepared (said twice).",
              "dma.gen.not-ready"),
          judged(
              "G7",
              "It answers BadArgument when the command has no memory descriptor yet.",
              "dma.gen.no-descriptor"),
          judged(
              "G8",
              "It answers BadArgument when some parameters are NULL.",
              "dma.gen.missing-argument"),
          judged(
              "G9",
              "The list is relative to the current position of the descriptor.",
              "dma.gen.relative",
              "dma.gen.continues"),
          judged(
              "G10",
              "The constraints set during initialisation are respected.",
              "dma.gen.segment-size",
              "dma.gen.address-bits",
              "dma.gen.alignment",
              "dma.gen.alignment-length"),
          judged(
              "G11",
              "State is maintained across calls for efficiency.",
              "dma.gen.continues",
              "dma.gen.history-independence"),
          judged(
              "G12",
              "The state is discarded when the offset is not the expected one.",
              "dma.gen.discards",
              "dma.gen.history-independence"),
          judged(
              "G13",
              "The offset parameter goes in as the starting offset and comes out as the ending one.",
              "dma.gen.progress",
              "dma.gen.sums",
              "dma.gen.failure-truthful"),
          judged(
              "G14", "The offset is relative to any offset passed to prepare.", "dma.gen.relative"),
          judged(
              "G15",
              "The segments pointer is always passed directly on to the segment function.",
              "dma.gen.hands-on-segments",
              "dma.gen.missing-argument"),
          judged(
              "G16",
              "The count parameter goes in as the number of segments that fit the array.",
              "dma.gen.capacity",
              "dma.gen.capacity-independence"),
          judged(
              "G17",
              "The count parameter comes out as the number of segments generated.",
              "dma.gen.count",
              "dma.gen.failure-truthful"),
          judged(
              "G18",
              "setMemoryDescriptor sets and resets the current descriptor.",
              "dma.set.accepts",
              "dma.get.answers"),
          judged(
              "G19",
              "clearMemoryDescriptor clears the current descriptor.",
              "dma.clear.completes",
              "dma.get.answers"),
          judged("G20", "getMemoryDescriptor gets the current descriptor.", "dma.get.answers"),
          judged(
              "G21",
              "getPreparedOffsetAndLength tells offset and length of a prepared command.",
              "dma.prepared-range.tells"),
          open(
              "G22",
              "gen32IOVMSegments and gen64IOVMSegments are type-checked helpers for output functions"
                  + " of that width; with another width results are incorrect.",
              "The helpers differ from genIOVMSegments by the array's static type alone, which the"
                  + " SPI does not have; with another width nothing is promised.",
              "dma.gen.layout"),
          open(
              "G23",
              "getIOMemoryDescriptor and createCopyBuffer are listed without a sentence.",
              "Without a sentence nothing is promised; what is judged beyond necessity was observed.",
              "dma.copy-buffer.own",
              "dma.copy-buffer.as-asked",
              "dma.io-descriptor.tells"));

  private GenIOVMSegmentsStatements() {}

  private static Statement judged(String id, String text, String... requirements) {
    return Statement.judged(id, GEN_IOVM_SEGMENTS, text, requirements);
  }

  private static Statement open(String id, String text, String reason, String... requirements) {
    return Statement.open(id, GEN_IOVM_SEGMENTS, text, reason, requirements);
  }
}

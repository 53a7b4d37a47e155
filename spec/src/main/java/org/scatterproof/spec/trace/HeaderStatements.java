package org.scatterproof.spec.trace;

import static org.scatterproof.spec.trace.Statement.Source.HEADER;

import java.util.List;

/** The public header comments on IODMACommand. */
final class HeaderStatements {

  static final List<Statement> ALL =
      List.of(
          judged(
              "H1",
              "0 address bits restrict nothing beyond the output function.",
              "dma.create.accepts",
              "dma.gen.address-bits",
              "dma.gen.refusal-justified"),
          judged(
              "H2",
              "maxSegmentSize 0 is unlimited.",
              "dma.create.accepts",
              "dma.gen.segment-size",
              "dma.gen.refusal-justified"),
          judged("H3", "maxTransferSize 0 is unlimited.", "dma.set.accepts", "dma.prepare.accepts"),
          judged(
              "H4",
              "The alignment is in bytes, on device addresses, and 1 by default.",
              "dma.gen.alignment"),
          judged(
              "H5",
              "A 32-bit output function with more than 32 address bits fails to create.",
              "dma.create.refuses"),
          judged("H6", "An unknown mapping type fails to create.", "dma.create.refuses"),
          open(
              "H7",
              "Bypass where it is not supported fails to create.",
              "Which machines do not support it is not said; the shipped implementation was observed"
                  + " to refuse it where there is a mapper.",
              "dma.create.bypass"),
          judged(
              "H8",
              "A segment function may answer false when a segment does not fit its encoding.",
              "dma.gen.refused-segment"),
          judged(
              "H9",
              "An unspecified command must be given constraints before use.",
              "dma.create.unspecified",
              "dma.prepare.unspecified",
              "dma.prepare-with.accepts"),
          open(
              "H10",
              "gen32 and gen64 equal genIOVMSegments for a function of that width; with another"
                  + " width results are undefined.",
              "The SPI has no typed arrays, so the helpers are the same operation; what is undefined"
                  + " is not judged.",
              "dma.gen.layout"),
          judged(
              "H11",
              "A segment is two words, address then length, in the function's width and order.",
              "dma.gen.layout"),
          judged("H12", "setMemoryDescriptor sets or resets the descriptor.", "dma.set.accepts"),
          judged(
              "H13", "setMemoryDescriptor prepares unless it is told not to.", "dma.set.prepares"),
          judged("H14", "setMemoryDescriptor answers Busy while active.", "dma.set.busy"),
          judged(
              "H15",
              "setMemoryDescriptor answers NoSpace above maxTransferSize.",
              "dma.set.no-space"),
          judged(
              "H16",
              "clearMemoryDescriptor completes unless it is told not to, and releases.",
              "dma.clear.completes"),
          judged(
              "H17",
              "clearMemoryDescriptor answers NotReady if active and told not to complete.",
              "dma.clear.not-ready"),
          judged(
              "H18",
              "prepare takes a sub-range, which generation is relative to.",
              "dma.prepare.accepts",
              "dma.gen.relative"),
          judged(
              "H19",
              "prepare and complete come in pairs.",
              "dma.complete.pairs",
              "dma.prepare.failure-inactive"),
          judged(
              "H20",
              "complete answers NotReady if the command is not prepared.",
              "dma.complete.not-ready"),
          judged(
              "H21",
              "getPreparedOffsetAndLength answers NotReady unless prepared.",
              "dma.prepared-range.not-ready"),
          judged(
              "H22",
              "Either output of getPreparedOffsetAndLength may be missing.",
              "dma.prepared-range.tells"),
          judged(
              "H23",
              "synchronize answers NotReady if not prepared and BadArgument for invalid options, and"
                  + " can force a copy of the whole range, that begins a page.",
              "dma.synchronize.not-ready",
              "dma.synchronize.invalid-options",
              "dma.synchronize.accepts",
              "dma.synchronize.copies-in",
              "dma.synchronize.copies-out",
              "dma.synchronize.forces"),
          judged(
              "H24",
              "prepare copies out, complete copies in, unless told not to.",
              "dma.prepare.copies-out",
              "dma.complete.copies-in",
              "dma.clear.copies-in",
              "dma.complete.unsynchronized"),
          judged(
              "H25",
              "readBytes and writeBytes act relative to the prepared offset, and answer the number of"
                  + " bytes copied, 0 beyond the prepared length.",
              "dma.read-bytes.reads",
              "dma.write-bytes.writes",
              "dma.transfer.nothing-beyond"),
          judged(
              "H26",
              "cloneCommand duplicates the constraints and none of the state.",
              "dma.clone.answers",
              "dma.clone.constraints",
              "dma.clone.stateless"));

  private HeaderStatements() {}

  private static Statement judged(String id, String text, String... requirements) {
    return Statement.judged(id, HEADER, text, requirements);
  }

  private static Statement open(String id, String text, String reason, String... requirements) {
    return Statement.open(id, HEADER, text, reason, requirements);
  }
}

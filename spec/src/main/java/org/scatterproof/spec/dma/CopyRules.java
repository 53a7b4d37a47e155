package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.COPY;

import java.util.List;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.machine.PlatformLog.Event;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.segment.Coverage;
import org.scatterproof.spec.segment.RunList;
import org.scatterproof.spec.segment.SegmentLog;
import org.scatterproof.spec.segment.ToldMap;
import org.scatterproof.spec.value.Unsigned;

/** Where copies are, and who may have them. */
final class CopyRules {

  /** Address bits of a buffer that was asked for, as observed. */
  private static final int BUFFER_BITS = 32;

  static final Requirement PLACE_CONSTANT =
      Requirement.universal(
          COPY,
          "dma.gen.place-constant",
          MUST,
          DERIVED,
          "A byte MUST keep its device address as long as it is prepared and no copy is forced.",
          "A device that was given an address may use it until the transfer is complete.",
          "genIOVMSegments, Overview; prepare, header");

  static final Requirement ITERATE_ONLY =
      Requirement.operation(
          COPY,
          "dma.iterate-only.takes-nothing",
          SHOULD,
          OBSERVED,
          "A command that only iterates SHOULD take no memory and no mapper pages.",
          "Who only wants to know where memory lies changes nothing.",
          "prepare, as observed");

  static final Requirement BUFFER_OWN =
      Requirement.operation(
          COPY,
          "dma.copy-buffer.own",
          MUST,
          DERIVED,
          "createCopyBuffer MUST answer memory that was handed out for it, or none.",
          "Nobody else's bytes are overwritten.",
          "genIOVMSegments, See also: createCopyBuffer");

  static final Requirement BUFFER_AS_ASKED =
      Requirement.operation(
          COPY,
          "dma.copy-buffer.as-asked",
          SHOULD,
          OBSERVED,
          "createCopyBuffer SHOULD answer a buffer of the direction and length asked for, that"
              + " begins a page and lies below 4 GiB.",
          "Any device can reach it.",
          "createCopyBuffer, as observed");

  static final Requirement IO_DESCRIPTOR =
      Requirement.operation(
          COPY,
          "dma.io-descriptor.tells",
          SHOULD,
          OBSERVED,
          "getIOMemoryDescriptor SHOULD answer the copy of the range while there is one, else the"
              + " current descriptor.",
          "Who works on the bytes for the device finds them.",
          "getIOMemoryDescriptor, as observed");

  static final Requirement NESTED =
      Requirement.operation(
          COPY,
          "dma.nesting.moves-nothing",
          SHOULD,
          OBSERVED,
          "A nested prepare, and a complete but the last, SHOULD copy, take and flush nothing.",
          "The inner layer of a driver does not disturb a transfer that runs.",
          "prepare and complete, as observed");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(PLACE_CONSTANT, CopyRules::placeConstant),
          new Rule<>(ITERATE_ONLY, CopyRules::iterateOnly),
          new Rule<>(BUFFER_OWN, CopyRules::bufferOwn),
          new Rule<>(BUFFER_AS_ASKED, CopyRules::bufferAsAsked),
          new Rule<>(IO_DESCRIPTOR, CopyRules::ioDescriptor),
          new Rule<>(NESTED, CopyRules::nested));

  private CopyRules() {}

  private static Finding placeConstant(DmaStep step, Note note) {
    ToldMap told = step.seen().told;
    boolean fixed = !step.mayCopy() && step.route() == DmaRoute.DIRECT;
    if (told == null || told.isEmpty() || fixed || !step.isGenerated() || !step.isListComplete()) {
      return Finding.NOT_EXERCISED;
    }
    SegmentLog list = step.seen().segments;
    long offset = step.call().offset;
    for (int i = 0; i < step.slots(); i++) {
      long conflict = told.firstConflict(offset, list.address(i), list.length(i));
      if (conflict != Coverage.NONE) {
        return note.violated(
            "byte {x} of the prepared range was given another address before; now it is {x}",
            offset + conflict,
            list.address(i) + conflict);
      }
      offset += list.length(i);
    }
    return Finding.HOLDS;
  }

  private static boolean takes(DmaStep step) {
    return Holding.has(step.seen(), Event.MEMORY_GIVEN)
        || Holding.has(step.seen(), Event.PAGES_RESERVED);
  }

  private static Finding iterateOnly(DmaStep step, Note note) {
    boolean hasConstraints =
        step.before().isSpecified() || step.call().operation == DmaOperation.PREPARE_WITH;
    boolean asked = step.isFirstPrepare() && hasConstraints;
    if (!asked || !step.constraints().iterateOnly()) {
      return Finding.NOT_EXERCISED;
    }
    return takes(step)
        ? note.violated("the command only iterates, and took memory or mapper pages")
        : Finding.HOLDS;
  }

  private static Finding bufferOwn(DmaStep step, Note note) {
    RunList memory = step.seen().memory;
    MachineView after = step.seen().after;
    if (step.call().operation != DmaOperation.COPY_BUFFER || after == null) {
      return Finding.NOT_EXERCISED;
    }
    for (int run = 0; run < memory.count(); run++) {
      boolean held =
          Unsigned.isAtMost(memory.length(run), Holding.heldFrom(after, memory.start(run)));
      if (!held || Holding.memoryTaken(step.seen()) <= 0) {
        return note.violated(
            "the buffer's {x} bytes at {x} were not handed out for it",
            memory.length(run),
            memory.start(run));
      }
    }
    return memory.count() > 0 ? Finding.HOLDS : Finding.NOT_EXERCISED;
  }

  private static Finding bufferAsAsked(DmaStep step, Note note) {
    RunList memory = step.seen().memory;
    if (step.call().operation != DmaOperation.COPY_BUFFER
        || step.call().length == 0
        || step.hasRefusal()) {
      return Finding.NOT_EXERCISED;
    }
    if (memory.count() != 1 || memory.total() != step.call().length) {
      return note.violated(
          "a buffer of {x} bytes was asked for; the answer has {x} bytes in {d} extents",
          step.call().length,
          memory.total(),
          memory.count());
    }
    if (!Unsigned.isAligned(memory.start(0), step.setting().pageLength())
        || !Unsigned.fitsBits(memory.start(0), memory.total(), BUFFER_BITS)) {
      return note.violated(
          "the buffer begins at {x} and has {x} bytes", memory.start(0), memory.total());
    }
    return step.seen().direction == step.call().direction
        ? Finding.HOLDS
        : note.violated("the buffer has another direction than was asked for");
  }

  private static Finding ioDescriptor(DmaStep step, Note note) {
    DmaLedger before = step.before();
    if (step.call().operation != DmaOperation.IO_DESCRIPTOR
        || before.descriptor() == DmaLedger.UNKNOWN_DESCRIPTOR
        || !before.isActivityKnown()) {
      return Finding.NOT_EXERCISED;
    }
    boolean current = step.seen().descriptor == before.descriptor();
    if (before.isInactive() || before.heldMemory() == 0) {
      return current
          ? Finding.HOLDS
          : note.violated(
              "nothing is copied, and another memory than the current one was answered");
    }
    if (current) {
      return before.isForcedFirst()
          ? note.violated("the whole range was copied, and its old memory was answered")
          : Finding.NOT_EXERCISED; // pages of their own are no copy of the range
    }
    return tellsCopy(step, note);
  }

  private static Finding tellsCopy(DmaStep step, Note note) {
    RunList memory = step.seen().memory;
    if (memory.total() != step.before().preparedLength()) {
      return note.violated(
          "{x} bytes are prepared, and the copy that was answered has {x}",
          step.before().preparedLength(),
          memory.total());
    }
    Finding finding = Finding.NOT_EXERCISED;
    for (PlacedPiece piece : Places.told(step, step.seen().after)) {
      if (memory.at(piece.offset()) != piece.place()) {
        return note.violated(
            "byte {x} of the prepared range was put at {x}; the answer has it at {x}",
            piece.offset(),
            piece.place(),
            memory.at(piece.offset()));
      }
      finding = Finding.HOLDS;
    }
    return finding;
  }

  private static Finding nested(DmaStep step, Note note) {
    boolean inner =
        switch (step.call().operation) {
          case PREPARE -> step.before().isActive() && !step.before().isPreparationOpen();
          case COMPLETE -> step.before().isActive() && step.before().activeCount() > 1;
          default -> false;
        };
    if (!inner || !step.succeeded()) {
      return Finding.NOT_EXERCISED;
    }
    return step.seen().events.count() == 0
        ? Finding.HOLDS
        : note.violated("{d} things were done to the machine", step.seen().events.count());
  }
}

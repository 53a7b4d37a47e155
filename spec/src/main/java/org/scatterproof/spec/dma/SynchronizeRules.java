package org.scatterproof.spec.dma;

import static org.scatterproof.spec.rule.Basis.DERIVED;
import static org.scatterproof.spec.rule.Basis.HEADER;
import static org.scatterproof.spec.rule.Basis.OBSERVED;
import static org.scatterproof.spec.rule.Level.MUST;
import static org.scatterproof.spec.rule.Level.SHOULD;
import static org.scatterproof.spec.spi.Capability.COPY;

import java.util.List;
import org.scatterproof.spec.machine.MachineView;
import org.scatterproof.spec.rule.Finding;
import org.scatterproof.spec.rule.Note;
import org.scatterproof.spec.rule.Requirement;
import org.scatterproof.spec.rule.Rule;
import org.scatterproof.spec.spi.SynchronizeOptions;
import org.scatterproof.spec.value.Direction;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.Unsigned;

/** Moving bytes between memory and copies while a range is prepared, and forcing a copy. */
final class SynchronizeRules {

  private static final int BOTH = SynchronizeOptions.IN | SynchronizeOptions.OUT;

  private static final int KNOWN = BOTH | SynchronizeOptions.FORCE_DOUBLE_BUFFER;

  static final Requirement NOT_READY =
      Requirement.operation(
          COPY,
          "dma.synchronize.not-ready",
          MUST,
          HEADER,
          "synchronize MUST answer NotReady on a command that is not prepared.",
          "Nothing is moved that nobody holds in place.",
          "synchronize, header");

  static final Requirement INVALID =
      Requirement.operation(
              COPY,
              "dma.synchronize.invalid-options",
              MUST,
              HEADER,
              "synchronize MUST refuse both directions at once with BadArgument.",
              "Which of two contents counts is never left to chance.",
              "synchronize, header: invalid options")
          .open(OpenQuestions.UNKNOWN_OPTIONS);

  static final Requirement OPTIONS_FIRST =
      Requirement.operation(
          COPY,
          "dma.synchronize.options-first",
          SHOULD,
          OBSERVED,
          "synchronize with both directions SHOULD answer BadArgument on a command that is not"
              + " prepared, too.",
          "A mistake in the driver's text shows at once.",
          "synchronize, as observed");

  static final Requirement ACCEPTS =
      Requirement.operation(
              COPY,
              "dma.synchronize.accepts",
              MUST,
              DERIVED,
              "synchronize of one direction, or forcing a first copy, MUST succeed on a prepared"
                  + " command.",
              "A driver that polls shared memory gets its bytes.",
              "synchronize, header")
          .entitling(
              "a prepared command; IN, OUT or no option; or a forced copy of a command that may"
                  + " copy, is prepared once, holds nothing, and is refused nothing by the platform")
          .open(
              OpenQuestions.FORCE_ITERATE_ONLY,
              OpenQuestions.FORCE_NESTED,
              OpenQuestions.FORCE_AGAIN);

  static final Requirement COPIES_IN =
      Requirement.operation(
          COPY,
          "dma.synchronize.copies-in",
          MUST,
          HEADER,
          "synchronize IN MUST put into the descriptor's memory what its copies hold, for a transfer"
              + " in.",
          "The driver looks at what the device wrote without ending the transfer.",
          "synchronize, header");

  static final Requirement COPIES_OUT =
      Requirement.operation(
          COPY,
          "dma.synchronize.copies-out",
          MUST,
          HEADER,
          "synchronize OUT MUST put into the copies what the descriptor's memory holds, for a"
              + " transfer out.",
          "The device sees what the driver wrote after it prepared.",
          "synchronize, header");

  static final Requirement ANY_DIRECTION =
      Requirement.operation(
          COPY,
          "dma.synchronize.any-direction",
          SHOULD,
          OBSERVED,
          "synchronize SHOULD copy the way it is told whatever the descriptor's direction.",
          "Whoever asks for bytes by name gets them.",
          "synchronize, as observed");

  static final Requirement FORCES =
      Requirement.operation(
          COPY,
          "dma.synchronize.forces",
          MUST,
          HEADER,
          "A forced copy MUST put the whole prepared range, with what it holds, into one new"
              + " stretch of memory that begins a page.",
          "A driver whose list was NotAligned gets one that is aligned.",
          "synchronize, header");

  static final List<Rule<DmaStep>> RULES =
      List.of(
          new Rule<>(INVALID, SynchronizeRules::invalid),
          new Rule<>(OPTIONS_FIRST, SynchronizeRules::optionsFirst),
          new Rule<>(NOT_READY, SynchronizeRules::notReady),
          new Rule<>(ACCEPTS, SynchronizeRules::accepts),
          new Rule<>(COPIES_IN, SynchronizeRules::copiesIn),
          new Rule<>(COPIES_OUT, SynchronizeRules::copiesOut),
          new Rule<>(ANY_DIRECTION, SynchronizeRules::anyDirection),
          new Rule<>(FORCES, SynchronizeRules::forces));

  private SynchronizeRules() {}

  private static boolean isSynchronize(DmaStep step) {
    return step.call().operation == DmaOperation.SYNCHRONIZE;
  }

  private static boolean forcesCopy(DmaStep step) {
    return (step.call().options & SynchronizeOptions.FORCE_DOUBLE_BUFFER) != 0;
  }

  private static boolean isKnown(int options) {
    return (options & ~KNOWN) == 0;
  }

  private static Finding invalid(DmaStep step, Note note) {
    if (!isSynchronize(step) || !step.isActive()) {
      return Finding.NOT_EXERCISED;
    }
    boolean bothWays = (step.call().options & BOTH) == BOTH;
    if (bothWays) {
      return step.answered(IOReturn.BAD_ARGUMENT)
          ? Finding.HOLDS
          : note.violated("both directions were named, and the answer was {r}", code(step));
    }
    return isKnown(step.call().options)
        ? Finding.NOT_EXERCISED
        : note.reading(OpenQuestions.UNKNOWN_OPTIONS, step.succeeded() ? 1 : 0);
  }

  private static int code(DmaStep step) {
    return step.seen().returnCode;
  }

  private static Finding optionsFirst(DmaStep step, Note note) {
    if (!isSynchronize(step)
        || !step.before().isInactive()
        || (step.call().options & BOTH) != BOTH) {
      return Finding.NOT_EXERCISED;
    }
    return step.answered(IOReturn.BAD_ARGUMENT)
        ? Finding.HOLDS
        : note.violated("both directions were named, and the answer was {r}", code(step));
  }

  private static Finding notReady(DmaStep step, Note note) {
    if (!isSynchronize(step) || !step.before().isInactive()) {
      return Finding.NOT_EXERCISED;
    }
    int options = step.call().options;
    boolean alsoInvalid = !isKnown(options) || (options & BOTH) == BOTH;
    return step.answered(IOReturn.NOT_READY)
            || (alsoInvalid && step.answered(IOReturn.BAD_ARGUMENT))
        ? Finding.HOLDS
        : note.violated("the command is not prepared, and the answer was {r}", code(step));
  }

  private static Finding accepts(DmaStep step, Note note) {
    int options = step.call().options;
    if (!isSynchronize(step)
        || !step.isActive()
        || !step.before().isRangeCertain()
        || !isKnown(options)
        || (options & BOTH) == BOTH) {
      return Finding.NOT_EXERCISED;
    }
    if (forcesCopy(step)) {
      if (!step.mayCopy()) {
        return note.reading(OpenQuestions.FORCE_ITERATE_ONLY, step.succeeded() ? 1 : 0);
      }
      if (step.before().isNested()) {
        return note.reading(OpenQuestions.FORCE_NESTED, step.succeeded() ? 1 : 0);
      }
      if (step.before().heldMemory() != 0) {
        return note.reading(OpenQuestions.FORCE_AGAIN, step.succeeded() ? 1 : 0);
      }
      if (step.hasRefusal()) {
        return Finding.NOT_EXERCISED;
      }
    }
    return step.succeeded()
        ? Finding.HOLDS
        : note.violated(
            "the command is prepared and the options are valid, and the answer was {r}",
            code(step));
  }

  private static Finding copiesIn(DmaStep step, Note note) {
    boolean asked = step.direction() == Direction.IN || step.direction() == Direction.OUT_IN;
    return asked ? synchronizedIn(step, note) : Finding.NOT_EXERCISED;
  }

  private static Finding synchronizedIn(DmaStep step, Note note) {
    MachineView before = step.seen().before;
    MachineView after = step.seen().after;
    boolean in = isSynchronize(step) && (step.call().options & BOTH) == SynchronizeOptions.IN;
    // With a forced copy, what is copied where to is another question.
    return in
            && !forcesCopy(step)
            && step.succeeded()
            && step.isActive()
            && before != null
            && after != null
        ? DataRules.copiedBack(step, Places.told(step, before), before, after, note)
        : Finding.NOT_EXERCISED;
  }

  private static Finding copiesOut(DmaStep step, Note note) {
    return isSynchronize(step) && isOut(step.direction())
        ? synchronizedOut(step, note)
        : DataRules.filled(step, note, DmaFill.SYNCHRONIZED);
  }

  private static boolean isOut(Direction direction) {
    return direction == Direction.OUT || direction == Direction.OUT_IN;
  }

  private static Finding synchronizedOut(DmaStep step, Note note) {
    MachineView after = step.seen().after;
    boolean out = (step.call().options & BOTH) == SynchronizeOptions.OUT;
    return out && !forcesCopy(step) && step.succeeded() && step.isActive() && after != null
        ? DataRules.equal(Places.told(step, after), after, after, note)
        : Finding.NOT_EXERCISED;
  }

  private static Finding anyDirection(DmaStep step, Note note) {
    boolean in = step.direction() == Direction.IN || step.direction() == Direction.OUT_IN;
    if (isSynchronize(step)) {
      Finding finding = in ? Finding.NOT_EXERCISED : synchronizedIn(step, note);
      boolean asksOut = finding == Finding.NOT_EXERCISED && !isOut(step.direction());
      return asksOut ? synchronizedOut(step, note) : finding;
    }
    return DataRules.filled(step, note, DmaFill.SYNCHRONIZED_AGAINST);
  }

  private static Finding forces(DmaStep step, Note note) {
    MachineView after = step.seen().after;
    if (!step.before().isForced()
        || !step.mayCopy()
        || !step.isGenerated()
        || !step.isListComplete()
        || after == null) {
      return Finding.NOT_EXERCISED;
    }
    List<PlacedPiece> pieces = Places.ofList(step);
    for (PlacedPiece piece : pieces) {
      if (!piece.isCopied()) {
        return note.violated(
            "a copy was forced, and byte {x} of the prepared range is still at {x}",
            piece.offset(),
            piece.home());
      }
      long base = piece.place() - piece.offset();
      boolean whole =
          Unsigned.isAligned(base, step.setting().pageLength())
              && base == pieces.get(0).place() - pieces.get(0).offset();
      if (step.before().isForcedFirst() && !whole) {
        return note.violated(
            "a copy was forced, and byte {x} of the prepared range is at {x}, not in one stretch"
                + " from a page's beginning on",
            piece.offset(),
            piece.place());
      }
    }
    Finding contents = DataRules.filled(step, note, DmaFill.FORCED);
    return contents == Finding.NOT_EXERCISED ? Finding.HOLDS : contents;
  }
}

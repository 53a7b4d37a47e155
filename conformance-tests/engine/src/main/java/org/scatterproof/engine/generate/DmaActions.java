package org.scatterproof.engine.generate;

import java.util.List;
import org.scatterproof.engine.scenario.DmaScenarioStep;
import org.scatterproof.engine.scenario.DmaScenarioStep.Base;
import org.scatterproof.engine.scenario.ExtentList.Extents;
import org.scatterproof.spec.dma.DmaCall;

/** What models of area dma can do next; an operation more is a line more. */
final class DmaActions {

  private static final int UNTIL_END = DmaScenarioStep.TO_END;

  /** Walks over one prepared range, and what comes between. */
  static final List<Action<DmaDraft>> OF_CONTINUATION =
      List.of(
          Action.of("go on", 12, DmaActions::goOn),
          Action.of("go on several times", 3, DmaActions::goOnOften),
          Action.of("the same call twice", 3, DmaActions::twice),
          Action.of("another offset", 6, DmaActions::elsewhere),
          Action.of("from where the last one ended, or nearly", 3, DmaActions::nearly),
          Action.of("near the end", 2, DmaActions::nearEnd),
          Action.of("an offset that wraps", 1, DmaActions::wrapping),
          Action.of("the function refuses", 4, DmaActions::refused),
          Action.of("an argument is missing", 2, DmaActions::incomplete),
          Action.of("ask for the range", 1, DmaActions::askRange),
          Action.of("ask for the descriptor", 1, (draft, draws) -> draft.askDescriptor()));

  /** The life of a command, with descriptors that come, go and change. */
  static final List<Action<DmaDraft>> OF_LIFECYCLE =
      List.of(
          Action.of("set", 4, DmaActions::set),
          Action.of("clear", 3, (draft, draws) -> draft.clear(draws.chance(75))),
          Action.of("prepare", 6, DmaActions::prepare),
          Action.of("prepare again", 4, DmaActions::nest),
          Action.of("prepare with constraints", 2, DmaActions::prepareWith),
          Action.of("complete", 6, (draft, draws) -> draft.complete()),
          Action.of("change in place", 3, DmaActions::change),
          Action.of("set another", 3, DmaActions::exchange),
          Action.of("prepare another range", 4, DmaActions::reprepare),
          Action.of("ask for the range", 3, DmaActions::askRange),
          Action.of("ask for the descriptor", 2, (draft, draws) -> draft.askDescriptor()),
          Action.of("generate", 5, DmaActions::elsewhere),
          Action.of("go on", 6, DmaActions::goOn),
          Action.of("the function refuses", 1, DmaActions::refused));

  private DmaActions() {}

  private static void goOn(DmaDraft draft, Draws draws) {
    draft.generate(Base.EXPECTED, 0, capacity(draws), 1);
  }

  private static void goOnOften(DmaDraft draft, Draws draws) {
    draft.generate(Base.EXPECTED, 0, capacity(draws), draws.small(2, 3, UNTIL_END));
  }

  private static void twice(DmaDraft draft, Draws draws) {
    long offset = offset(draft, draws);
    int capacity = capacity(draws);
    draft.generate(Base.RANGE, offset, capacity, 2);
  }

  private static void elsewhere(DmaDraft draft, Draws draws) {
    draft.generate(Base.RANGE, offset(draft, draws), capacity(draws), 1);
  }

  private static void nearly(DmaDraft draft, Draws draws) {
    long by = draws.number(1, -1, 4, draft.unit(), -draft.unit(), draft.page(), -draft.page());
    draft.generate(draws.of(Base.EXPECTED, Base.RETURNED), by, capacity(draws), 1);
  }

  private static void nearEnd(DmaDraft draft, Draws draws) {
    long offset = draft.preparedLength() + draws.number(0, 0, -1, 1, draft.unit());
    draft.generate(Base.RANGE, offset, capacity(draws), 1);
  }

  private static void wrapping(DmaDraft draft, Draws draws) {
    long offset = draws.number(-1, -draft.page(), -draft.preparedOffset(), Long.MIN_VALUE);
    draft.generate(Base.RANGE, offset, capacity(draws), 1);
  }

  private static void refused(DmaDraft draft, Draws draws) {
    boolean goesOn = draws.chance(50);
    long offset = goesOn ? 0 : offset(draft, draws);
    int index = draws.small(0, 1, 1, 2, 3);
    Base base = goesOn ? Base.EXPECTED : Base.RANGE;
    DmaCall call = draft.generate(base, offset, index + draws.between(1, 3), 1);
    if (draft.isRecording()) {
      call.refuseFrom = index;
    }
    if (!goesOn && draws.chance(50)) {
      draft.generate(base, offset, capacity(draws), 1); // the driver tries again
    }
  }

  private static void incomplete(DmaDraft draft, Draws draws) {
    boolean none = draws.chance(25);
    DmaCall call = draft.generate(Base.RANGE, offset(draft, draws), none ? 0 : capacity(draws), 1);
    call.withoutOffset = draws.chance(30);
    call.withoutSegments = draws.chance(30);
    call.withoutCount = draws.chance(30);
  }

  private static void askRange(DmaDraft draft, Draws draws) {
    draft.askRange(draws.chance(20), draws.chance(20));
  }

  private static void set(DmaDraft draft, Draws draws) {
    int which = draws.chance(10) ? DmaCall.NO_DESCRIPTOR : draws.below(draft.descriptorCount());
    draft.set(which, draws.chance(60));
  }

  /** Another descriptor in place of the one that is set, whatever is owed. */
  private static void exchange(DmaDraft draft, Draws draws) {
    draft.clear(true);
    draft.set(draws.below(draft.descriptorCount()), true);
  }

  private static void change(DmaDraft draft, Draws draws) {
    draft.change(draws.below(draft.descriptorCount()), draws.chance(80));
  }

  private static void prepare(DmaDraft draft, Draws draws) {
    draft.prepare(rangeStart(draft, draws), rangeLength(draft, draws));
  }

  private static void reprepare(DmaDraft draft, Draws draws) {
    if (draft.isPrepared()) {
      draft.complete();
    }
    draft.prepare(rangeStart(draft, draws), rangeLength(draft, draws));
  }

  private static void nest(DmaDraft draft, Draws draws) {
    long offset = draft.preparedOffset();
    long length = draft.preparedLength();
    boolean another = draws.chance(30);
    int times = another ? 1 : draws.small(1, 1, 2);
    for (int i = 0; i < times; i++) {
      draft.prepare(
          offset + (another ? draws.number(0, 0, 1, draft.unit()) : 0),
          length - (another ? draws.number(0, 1, draft.unit(), length / 2) : 0));
    }
  }

  private static void prepareWith(DmaDraft draft, Draws draws) {
    if (draws.chance(50)) {
      draft.clear(true);
      draft.set(draws.below(draft.descriptorCount()), false);
    }
    draft.prepareWith(
        draws.below(draft.constraintSetCount()), rangeStart(draft, draws), draws.number(0, 0, 1));
  }

  private static long rangeStart(DmaDraft draft, Draws draws) {
    long half = draft.total() / 2;
    return draws.number(
        0, 0, 0, draft.unit(), half - half % 4, boundary(draft, draws), draft.total());
  }

  private static long rangeLength(DmaDraft draft, Draws draws) {
    long total = draft.total();
    return draws.number(0, 0, draft.unit(), total, total - draft.unit(), total / 2, total + 1);
  }

  /** Inside the prepared range mostly: where extents begin, next to it, multiples, anywhere. */
  private static long offset(DmaDraft draft, Draws draws) {
    long boundary = boundary(draft, draws) - draft.preparedOffset();
    long anywhere = Long.remainderUnsigned(draws.bits(), draft.preparedLength());
    return draws.number(
        0, 0, boundary, boundary + draws.number(-1, 1, 4), draft.unit(), anywhere & -4);
  }

  /** A descriptor position at which an extent begins. */
  private static long boundary(DmaDraft draft, Draws draws) {
    List<Extents> extents = draft.memory().runs();
    long position = 0;
    for (int i = draws.below(extents.size()); i > 0; i--) {
      position += extents.get(i - 1).length();
    }
    return position;
  }

  private static int capacity(Draws draws) {
    return draws.small(1, 1, 1, 2, 2, 3, 4, 16, 33);
  }
}

package org.scatterproof.checker.threads;

import java.util.List;
import java.util.Map;
import org.scatterproof.engine.stress.StressTest;

/**
 * What each stress test can show where steps are taken in turn. The models are of any cursor and
 * any command that keep what the documents say they keep: a count, the state that makes continuing
 * cheap, and what was prepared. An implementation that locks shows less; one that shows more keeps
 * more, or shows what its processor and compiler reorder.
 */
public final class SharedUse {

  private static final int COUNT = 0;
  private static final int OTHER_COUNT = 1;
  private static final int OFFSET = 0;
  private static final int HELD = 0;

  private static final int READ = 0;
  private static final int TAKEN = 1;

  private static final String[] PLACES = {"first", "second", "third"};

  private SharedUse() {}

  /** Every outcome of a test with a shortest schedule; empty where there is no model of it. */
  public static Map<String, List<String>> schedules(StressTest test) {
    return switch (test) {
      case TWO_CURSORS -> twoCursors().schedules();
      case TWO_COMMANDS -> twoCommands().schedules();
      case SHARED_CURSOR -> sharedCursor().schedules();
      case SHARED_CURSOR_THAT_FITS -> sharedCursorThatFits().schedules();
      case SHARED_COUNT -> sharedCount().schedules();
      case SHARED_COMMAND -> sharedCommand().schedules();
      case SHARED_PREPARATION -> sharedPreparation().schedules();
      case TWO_CURSORS_THAT_FIT,
          CURSOR_HANDED_OVER,
          COMMAND_HANDED_OVER,
          CLONE_AT_WORK,
          HANDED_OVER_IN_A_RACE ->
          Map.of();
    };
  }

  private static List<Step> coalescing(int count) {
    return List.of(
        Step.alone("rewrites its packet, lists it"),
        Step.read(count, READ, "the count"),
        Step.write(count, READ, 1, "the count"));
  }

  private static Interleavings twoCursors() {
    return new Interleavings(
        new int[2],
        coalescing(COUNT),
        coalescing(OTHER_COUNT),
        end -> "alone, alone, %d and %d, 0".formatted(end.shared(COUNT), end.shared(OTHER_COUNT)));
  }

  private static Interleavings sharedCursor() {
    return new Interleavings(
        new int[1],
        coalescing(COUNT),
        coalescing(COUNT),
        end -> "alone, alone, %d, 0".formatted(end.shared(COUNT)));
  }

  private static Interleavings sharedCursorThatFits() {
    List<Step> listing = List.of(Step.alone("lists its packet"));
    return new Interleavings(new int[1], listing, listing, end -> "alone, alone");
  }

  private static Interleavings sharedCount() {
    List<Step> asking =
        List.of(Step.read(COUNT, READ, "the count"), Step.set(COUNT, 0, "the count"));
    return new Interleavings(
        new int[] {1},
        coalescing(COUNT),
        asking,
        end -> "alone, %d, %d".formatted(end.own(1, READ), end.shared(COUNT)));
  }

  private static List<Step> continuing(int offset) {
    return List.of(
        Step.read(offset, READ, "the offset, in segments"),
        cells -> {
          cells.keep(TAKEN, cells.own(READ));
          return "puts out the " + PLACES[cells.own(TAKEN)] + " segment";
        },
        Step.write(offset, READ, 1, "the offset"));
  }

  private static Interleavings sharedCommand() {
    return new Interleavings(
        new int[1],
        continuing(OFFSET),
        continuing(OFFSET),
        end ->
            "%s, %s, %d"
                .formatted(
                    PLACES[end.own(0, TAKEN)], PLACES[end.own(1, TAKEN)], end.shared(OFFSET)));
  }

  private static Interleavings twoCommands() {
    return new Interleavings(
        new int[2],
        continuing(0),
        continuing(1),
        end -> end.own(0, TAKEN) == 0 && end.own(1, TAKEN) == 0 ? "alone, alone" : "torn");
  }

  private static Interleavings sharedPreparation() {
    List<Step> generating =
        List.of(
            Step.read(HELD, READ, "whether it is prepared"),
            Step.alone("puts out a segment, or does not"));
    List<Step> preparing =
        List.of(
            Step.set(HELD, 0, "that nothing is prepared"),
            Step.set(HELD, 1, "that it is prepared"));
    return new Interleavings(
        new int[] {1},
        generating,
        preparing,
        end -> (end.own(0, READ) == 1 ? "alone" : "NotReady") + ", Success");
  }
}

package org.scatterproof.stress.world;

import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.DmaConstraints;
import org.scatterproof.spec.spi.Implementation;
import org.scatterproof.spec.spi.Mapping;
import org.scatterproof.spec.value.IOReturn;
import org.scatterproof.spec.value.IntHolder;
import org.scatterproof.spec.value.LongHolder;

/** How a command is made, prepared and walked. */
public final class Transfer {

  private static final long LARGEST_SEGMENT = 0x1000;
  private static final int SLOTS = 2;

  /** Calls after which a walk is said to have no end: it has some dozen segments. */
  private static final int MOST_CALLS = 100;

  private Transfer() {}

  /** A command; null where the implementation of this JVM refuses it. */
  public static @Nullable DmaCommand command(StressPlatform platform) {
    return command(Subject.implementation(), platform);
  }

  /** A command of an implementation; null where that refuses it. */
  public static @Nullable DmaCommand command(
      Implementation implementation, StressPlatform platform) {
    DmaConstraints constraints =
        new DmaConstraints(
            Slots.OF_COMMAND, Long.SIZE, LARGEST_SEGMENT, 0, 1, 1, 1, Mapping.MAPPED, false);
    return implementation.dmaCommand(constraints, platform);
  }

  /**
   * A command that the first actor prepared with the whole descriptor; null where it refuses
   * either.
   */
  public static @Nullable DmaCommand prepared(StressPlatform platform, StressDescriptor memory) {
    Lane.FIRST.enter();
    DmaCommand command = command(platform);
    boolean prepared =
        command != null && command.setMemoryDescriptor(memory, true) == IOReturn.SUCCESS;
    return prepared ? command : null;
  }

  /** The list of a whole descriptor by a command that it is given for that. */
  public static Told prepareAndWalk(@Nullable DmaCommand command, StressDescriptor memory) {
    if (command == null) {
      return Told.word("refused");
    }
    try {
      int code = command.setMemoryDescriptor(memory, true);
      return code == IOReturn.SUCCESS ? walk(command, memory) : Told.code(code);
    } catch (RuntimeException | StackOverflowError e) {
      return Told.thrown(e);
    }
  }

  /** The list of the whole prepared range, in as many calls as it takes. */
  public static Told walk(@Nullable DmaCommand command, StressDescriptor memory) {
    LongHolder offset = new LongHolder(0);
    Told all = next(command, offset, SLOTS);
    for (int calls = 1; offset.value != memory.length() && all.isList(); calls++) {
      if (calls == MOST_CALLS) {
        return Told.word(Words.NO_END);
      }
      all = all.then(next(command, offset, SLOTS));
    }
    return all;
  }

  /** A clone, as the implementation makes it; null where it makes none. */
  public static @Nullable DmaCommand cloneOf(@Nullable DmaCommand original) {
    return original == null ? null : original.cloneCommand();
  }

  /** Completes a preparation and begins it again; answers the code's name. */
  public static String prepareAgain(@Nullable DmaCommand command) {
    if (command == null) {
      return "refused";
    }
    try {
      int code = command.complete(true, true);
      return IOReturn.name(code == IOReturn.SUCCESS ? command.prepare(0, 0, true, true) : code);
    } catch (RuntimeException | StackOverflowError e) {
      return Told.thrown(e).ending();
    }
  }

  /** What one call with one slot tells, from an offset that others may use as well. */
  public static Told next(@Nullable DmaCommand command, LongHolder offset) {
    return next(command, offset, 1);
  }

  private static Told next(@Nullable DmaCommand command, LongHolder offset, int capacity) {
    if (command == null) {
      return Told.word("refused");
    }
    Slots slots = new Slots(capacity);
    IntHolder count = new IntHolder(capacity);
    try {
      int code = command.genIOVMSegments(offset, slots.bytes(), count);
      if (code != IOReturn.SUCCESS) {
        return Told.code(code);
      }
      return count.value < 0 || count.value > capacity
          ? Told.word("a list that is too long")
          : Told.list(slots, count.value);
    } catch (RuntimeException | StackOverflowError e) {
      return Told.thrown(e);
    }
  }
}

package org.scatterproof.stress.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.value.LongHolder;

/** The segments of a walk with one slot a call, by their place in the list. */
public final class Places {

  private static final String[] NAMES = {"first", "second", "third"};

  private final StressDescriptor memory;
  private final List<Told> segments = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();

  private Places(StressDescriptor memory) {
    this.memory = memory;
  }

  /** As a command tells them that nobody else uses. */
  public static Places of(@Nullable DmaCommand command, StressDescriptor memory) {
    Places places = new Places(memory);
    LongHolder offset = new LongHolder(0);
    for (int i = 0; i < NAMES.length; i++) {
      places.segments.add(Transfer.next(command, offset));
      places.ends.add(offset.value);
    }
    return places;
  }

  /** What it tells of the first segment. */
  public Told first() {
    return segments.get(0);
  }

  /** Which of the segments an actor was told. */
  public String wordOf(Told told) {
    for (int i = 0; i < NAMES.length; i++) {
      if (told.isList() && told.isSameAs(segments.get(i))) {
        return NAMES[i];
      }
    }
    if (!told.liesIn(this::holds)) {
      return Words.ELSEWHERE;
    }
    return told.isList() ? Words.DIFFERS : told.ending();
  }

  private boolean holds(long address, long length) {
    return memory.holds(address, length)
        || Lane.FIRST.wasGiven(address, length)
        || Lane.SECOND.wasGiven(address, length);
  }

  /** How many segments lie before an offset; a word where it lies between two ends. */
  public String segmentsUpTo(long offset) {
    int count = ends.indexOf(offset) + 1;
    return count == 0 && offset != 0 ? "between" : Integer.toString(count);
  }
}

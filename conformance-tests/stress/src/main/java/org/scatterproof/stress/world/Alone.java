package org.scatterproof.stress.world;

import java.util.function.Supplier;

/**
 * What an actor is told when nobody is beside it. What it must be told in a test is just that: the
 * implementation is compared with itself, and whether it is right alone is for the catalog to say.
 */
public final class Alone {

  private final Told told;
  private final Told.Stretches own;
  private final Told.Stretches others;

  private Alone(Told told, Told.Stretches own, Told.Stretches others) {
    this.told = told;
    this.own = own;
    this.others = others;
  }

  /** Of an actor with packets. */
  public static Alone ofPackets(Lane lane, Supplier<Told> call) {
    return new Alone(rehearse(lane, call), lane::owns, lane.other()::owns);
  }

  /** Of an actor that walks a descriptor, which may be the other's as well. */
  public static Alone ofMemory(Lane lane, StressDescriptor memory, Supplier<Told> call) {
    return new Alone(rehearse(lane, call), memoryOf(lane, memory), memoryOf(lane.other(), memory));
  }

  /** What an actor may be told of: the descriptor's memory, and copies that it asked for. */
  private static Told.Stretches memoryOf(Lane lane, StressDescriptor memory) {
    return (address, length) -> memory.holds(address, length) || lane.wasGiven(address, length);
  }

  /** What it was told. */
  public Told told() {
    return told;
  }

  /** What the actor was told now, in a word. */
  public String wordOf(Told now) {
    if (now.isSameAs(told)) {
      return Words.ALONE;
    }
    if (!now.liesIn(
        (address, length) -> own.hold(address, length) || others.hold(address, length))) {
      return Words.ELSEWHERE;
    }
    if (!now.isList()) {
      return now.ending();
    }
    return now.liesIn(own) ? Words.DIFFERS : Words.OTHERS;
  }

  private static Told rehearse(Lane lane, Supplier<Told> call) {
    lane.enter();
    try {
      return call.get();
    } finally {
      Lane.FIRST.enter();
    }
  }
}

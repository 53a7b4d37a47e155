package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.stress.world.Alone;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.Packet;
import org.scatterproof.stress.world.StressDescriptor;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Transfer;

/**
 * Misuse: one thread makes a cursor and a command and leaves them in plain fields; the other uses
 * what it finds. Nothing orders the two threads, so that it may find them half made.
 */
@JCStressTest
@State
@Outcome(
    id = {"not there, not there", "alone, not there", "not there, alone", "alone, alone"},
    expect = Expect.ACCEPTABLE,
    desc = "What was there was whole.")
@Outcome(
    id = ".*(elsewhere|no end).*",
    expect = Expect.FORBIDDEN,
    desc = "A segment outside the memory, or a list without end.")
@Outcome(
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "It was found half made: hand over in a volatile field, or under a lock.")
public class HandedOverInARace {

  private static final StressDescriptor MEMORY = new StressDescriptor();
  private static final Alone LIST =
      Alone.ofPackets(
          Lane.SECOND, () -> new Packet(Lane.SECOND).coalesce(Packet.cursor(new StressPlatform())));
  private static final Alone WALK =
      Alone.ofMemory(
          Lane.FIRST,
          MEMORY,
          () -> Transfer.walk(Transfer.prepared(new StressPlatform(), MEMORY), MEMORY));

  private final StressPlatform platform = new StressPlatform();
  private final Packet packet = new Packet(Lane.SECOND);
  private @Nullable MbufCursor cursor;
  private @Nullable DmaCommand command;

  /** Makes them. */
  @Actor
  public void make() {
    cursor = Packet.cursor(platform);
    command = Transfer.prepared(platform, MEMORY);
  }

  /** Uses them. */
  @Actor
  public void use(LL_Result result) {
    Lane.SECOND.enter();
    MbufCursor oneThere = cursor;
    DmaCommand otherThere = command;
    result.r1 = oneThere == null ? "not there" : LIST.wordOf(packet.coalesce(oneThere));
    result.r2 = otherThere == null ? "not there" : WALK.wordOf(Transfer.walk(otherThere, MEMORY));
  }
}

package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.stress.world.Alone;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.Packet;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Told;

/**
 * Misuse: one thread has a cursor coalesce a packet while the other asks it for its count. One
 * chain was counted before. Told are the list, the count that was asked for, and the count that is
 * left.
 */
@JCStressTest
@State
@Outcome(id = "alone, 1, 1", expect = Expect.ACCEPTABLE, desc = "The count was asked for first.")
@Outcome(id = "alone, 2, 0", expect = Expect.ACCEPTABLE, desc = "The packet came first.")
@Outcome(
    id = "alone, 1, 0",
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "The count was reset after the chain was added to it: one chain is lost.")
@Outcome(
    id = "alone, 1, 2",
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "The chain was added to what had been read before the reset: one is told twice.")
@Outcome(
    id = ".*(elsewhere|no end).*",
    expect = Expect.FORBIDDEN,
    desc = "A segment outside the packet, or a list without end.")
@Outcome(
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "Something else; each thread needs a cursor of its own.")
public class SharedCount {

  private static final Alone ALONE = Alone.ofPackets(Lane.FIRST, () -> new SharedCount().list());

  private final StressPlatform platform = new StressPlatform();
  private final Packet packet = new Packet(Lane.FIRST);
  private final @Nullable MbufCursor shared = Packet.cursor(platform);

  /** Counts one chain. */
  public SharedCount() {
    Lane.SECOND.enter();
    new Packet(Lane.SECOND).coalesce(shared);
    Lane.FIRST.enter();
  }

  /** Has a packet coalesced. */
  @Actor
  public void generate(LLL_Result result) {
    Lane.FIRST.enter();
    result.r1 = ALONE.wordOf(list());
  }

  /** Asks for the count. */
  @Actor
  public void ask(LLL_Result result) {
    result.r2 = Packet.countOf(shared);
  }

  /** When both have ended. */
  @Arbiter
  public void after(LLL_Result result) {
    result.r3 = Packet.countOf(shared);
  }

  private Told list() {
    return packet.coalesce(shared);
  }
}

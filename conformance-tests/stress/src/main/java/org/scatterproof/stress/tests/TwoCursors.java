package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.stress.world.Alone;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.Packet;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Told;

/**
 * Each thread lists a packet with a cursor of its own, as the documents ask of a driver with
 * several threads. The packets must be coalesced. Told are both lists, compared with what each
 * cursor tells alone, then the chains that each counted, then mbufs freed twice.
 */
@JCStressTest
@State
@Outcome(
    id = "alone, alone, 1 and 1, 0",
    expect = Expect.ACCEPTABLE,
    desc = "As if each were alone.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A cursor shows what another one does.")
public class TwoCursors {

  private static final Alone FIRST =
      Alone.ofPackets(Lane.FIRST, () -> new TwoCursors().listOfFirst());
  private static final Alone SECOND =
      Alone.ofPackets(Lane.SECOND, () -> new TwoCursors().listOfSecond());

  private final StressPlatform platform = new StressPlatform();
  private final Packet firstPacket = new Packet(Lane.FIRST);
  private final Packet secondPacket = new Packet(Lane.SECOND);
  private final @Nullable MbufCursor first = Packet.cursor(platform);
  private final @Nullable MbufCursor second = Packet.cursor(platform);

  /** The first thread. */
  @Actor
  public void first(LLLL_Result result) {
    Lane.FIRST.enter();
    result.r1 = FIRST.wordOf(listOfFirst());
  }

  /** The second thread. */
  @Actor
  public void second(LLLL_Result result) {
    Lane.SECOND.enter();
    result.r2 = SECOND.wordOf(listOfSecond());
  }

  /** When both have ended. */
  @Arbiter
  public void after(LLLL_Result result) {
    result.r3 = Packet.countOf(first) + " and " + Packet.countOf(second);
    result.r4 = platform.freedTwice();
  }

  private Told listOfFirst() {
    return firstPacket.coalesce(first);
  }

  private Told listOfSecond() {
    return secondPacket.coalesce(second);
  }
}

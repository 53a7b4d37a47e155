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
 * Misuse: two threads list their packets with one cursor, which must coalesce both. Told are both
 * lists, then the chains that it counted, then mbufs freed twice.
 */
@JCStressTest
@State
@Outcome(
    id = "alone, alone, 2, 0",
    expect = Expect.ACCEPTABLE,
    desc = "As if one came after the other.")
@Outcome(
    id = "alone, alone, 1, 0",
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "Both read the same count before either wrote it: one chain is not counted.")
@Outcome(
    id = ".*(elsewhere|no end).*|.*, [1-9][0-9]*",
    expect = Expect.FORBIDDEN,
    desc = "A segment outside both packets, a list without end, or an mbuf freed twice.")
@Outcome(
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "The list of one packet shows the other; each thread needs a cursor of its own.")
public class SharedCursor {

  private static final Alone FIRST =
      Alone.ofPackets(Lane.FIRST, () -> new SharedCursor().listOfFirst());
  private static final Alone SECOND =
      Alone.ofPackets(Lane.SECOND, () -> new SharedCursor().listOfSecond());

  private final StressPlatform platform = new StressPlatform();
  private final Packet firstPacket = new Packet(Lane.FIRST);
  private final Packet secondPacket = new Packet(Lane.SECOND);
  private final @Nullable MbufCursor shared = Packet.cursor(platform);

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
    result.r3 = Packet.countOf(shared);
    result.r4 = platform.freedTwice();
  }

  private Told listOfFirst() {
    return firstPacket.coalesce(shared);
  }

  private Told listOfSecond() {
    return secondPacket.coalesce(shared);
  }
}

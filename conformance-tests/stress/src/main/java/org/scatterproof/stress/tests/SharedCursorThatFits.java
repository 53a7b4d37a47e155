package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.stress.world.Alone;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.Packet;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Told;

/**
 * Misuse: two threads list their packets, which fit, with one cursor. Nothing is rewritten and
 * nothing is counted: a cursor need not keep anything, so that it may well pass.
 */
@JCStressTest
@State
@Outcome(id = "alone, alone", expect = Expect.ACCEPTABLE, desc = "As if one came after the other.")
@Outcome(
    id = ".*(elsewhere|no end).*",
    expect = Expect.FORBIDDEN,
    desc = "A segment outside both packets, or a list without end.")
@Outcome(
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "The list of one packet shows the other; each thread needs a cursor of its own.")
public class SharedCursorThatFits {

  private static final Alone FIRST =
      Alone.ofPackets(Lane.FIRST, () -> new SharedCursorThatFits().listOfFirst());
  private static final Alone SECOND =
      Alone.ofPackets(Lane.SECOND, () -> new SharedCursorThatFits().listOfSecond());

  private final StressPlatform platform = new StressPlatform();
  private final Packet firstPacket = new Packet(Lane.FIRST);
  private final Packet secondPacket = new Packet(Lane.SECOND);
  private final @Nullable MbufCursor shared = Packet.cursor(platform);

  /** The first thread. */
  @Actor
  public void first(LL_Result result) {
    Lane.FIRST.enter();
    result.r1 = FIRST.wordOf(listOfFirst());
  }

  /** The second thread. */
  @Actor
  public void second(LL_Result result) {
    Lane.SECOND.enter();
    result.r2 = SECOND.wordOf(listOfSecond());
  }

  private Told listOfFirst() {
    return firstPacket.list(shared);
  }

  private Told listOfSecond() {
    return secondPacket.list(shared);
  }
}

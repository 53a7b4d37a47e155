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
 * Each thread lists a packet that fits with a cursor of its own: nothing is rewritten, so that the
 * lists alone could show one cursor in the other's answer.
 */
@JCStressTest
@State
@Outcome(id = "alone, alone", expect = Expect.ACCEPTABLE, desc = "As if each were alone.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A cursor shows what another one does.")
public class TwoCursorsThatFit {

  private static final Alone FIRST =
      Alone.ofPackets(Lane.FIRST, () -> new TwoCursorsThatFit().listOfFirst());
  private static final Alone SECOND =
      Alone.ofPackets(Lane.SECOND, () -> new TwoCursorsThatFit().listOfSecond());

  private final StressPlatform platform = new StressPlatform();
  private final Packet firstPacket = new Packet(Lane.FIRST);
  private final Packet secondPacket = new Packet(Lane.SECOND);
  private final @Nullable MbufCursor first = Packet.cursor(platform);
  private final @Nullable MbufCursor second = Packet.cursor(platform);

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
    return firstPacket.list(first);
  }

  private Told listOfSecond() {
    return secondPacket.list(second);
  }
}

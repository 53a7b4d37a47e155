package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;
import org.scatterproof.spec.spi.MbufCursor;
import org.scatterproof.stress.world.Alone;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.Packet;
import org.scatterproof.stress.world.StressPlatform;

/**
 * One thread makes a cursor and hands it over, in a volatile field; the other uses it if it is
 * there.
 */
@JCStressTest
@State
@Outcome(id = "alone", expect = Expect.ACCEPTABLE, desc = "It was there, whole.")
@Outcome(id = "not there", expect = Expect.ACCEPTABLE, desc = "It was not there yet.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It was handed over before it was whole.")
public class CursorHandedOver {

  private static final Alone ALONE =
      Alone.ofPackets(
          Lane.SECOND, () -> new Packet(Lane.SECOND).coalesce(Packet.cursor(new StressPlatform())));

  private final StressPlatform platform = new StressPlatform();
  private final Packet packet = new Packet(Lane.SECOND);
  private volatile @Nullable MbufCursor cursor;

  /** Makes it. */
  @Actor
  public void make() {
    cursor = Packet.cursor(platform);
  }

  /** Uses it. */
  @Actor
  public void use(L_Result result) {
    Lane.SECOND.enter();
    MbufCursor there = cursor;
    result.r1 = there == null ? "not there" : ALONE.wordOf(packet.coalesce(there));
  }
}

package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.stress.world.Alone;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.StressDescriptor;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Transfer;

/**
 * One thread makes and prepares a command and hands it over, in a volatile field; the other walks
 * it if it is there.
 */
@JCStressTest
@State
@Outcome(id = "alone", expect = Expect.ACCEPTABLE, desc = "It was there, whole.")
@Outcome(id = "not there", expect = Expect.ACCEPTABLE, desc = "It was not there yet.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It was handed over before it was whole.")
public class CommandHandedOver {

  private static final StressDescriptor MEMORY = new StressDescriptor();
  private static final Alone ALONE =
      Alone.ofMemory(
          Lane.FIRST,
          MEMORY,
          () -> Transfer.walk(Transfer.prepared(new StressPlatform(), MEMORY), MEMORY));

  private final StressPlatform platform = new StressPlatform();
  private volatile @Nullable DmaCommand command;

  /** Makes it. */
  @Actor
  public void make() {
    command = Transfer.prepared(platform, MEMORY);
  }

  /** Uses it. */
  @Actor
  public void use(L_Result result) {
    Lane.SECOND.enter();
    DmaCommand there = command;
    result.r1 = there == null ? "not there" : ALONE.wordOf(Transfer.walk(there, MEMORY));
  }
}

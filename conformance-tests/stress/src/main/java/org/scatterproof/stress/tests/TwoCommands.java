package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.stress.world.Alone;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.StressDescriptor;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Told;
import org.scatterproof.stress.world.Transfer;

/**
 * Each thread prepares a command of its own with one descriptor that both share, and walks it with
 * room for two segments a call.
 */
@JCStressTest
@State
@Outcome(id = "alone, alone", expect = Expect.ACCEPTABLE, desc = "As if each were alone.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A command shows what another one does.")
public class TwoCommands {

  private static final StressDescriptor MEMORY = new StressDescriptor();
  private static final Alone FIRST = Alone.ofMemory(Lane.FIRST, MEMORY, TwoCommands::ofOne);
  private static final Alone SECOND = Alone.ofMemory(Lane.SECOND, MEMORY, TwoCommands::ofOne);

  private final StressPlatform platform = new StressPlatform();
  private final @Nullable DmaCommand first = Transfer.command(platform);
  private final @Nullable DmaCommand second = Transfer.command(platform);

  /** The first thread. */
  @Actor
  public void first(LL_Result result) {
    Lane.FIRST.enter();
    result.r1 = FIRST.wordOf(Transfer.prepareAndWalk(first, MEMORY));
  }

  /** The second thread. */
  @Actor
  public void second(LL_Result result) {
    Lane.SECOND.enter();
    result.r2 = SECOND.wordOf(Transfer.prepareAndWalk(second, MEMORY));
  }

  private static Told ofOne() {
    return Transfer.prepareAndWalk(Transfer.command(new StressPlatform()), MEMORY);
  }
}

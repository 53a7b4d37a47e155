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

/** One thread walks a prepared command while the other makes a clone of it, and walks that. */
@JCStressTest
@State
@Outcome(id = "alone, alone", expect = Expect.ACCEPTABLE, desc = "As if each were alone.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A clone shows what the original does, or disturbs it.")
public class CloneAtWork {

  private static final StressDescriptor MEMORY = new StressDescriptor();
  private static final Alone ORIGINAL =
      Alone.ofMemory(Lane.FIRST, MEMORY, () -> Transfer.walk(prepared(), MEMORY));
  private static final Alone CLONE = Alone.ofMemory(Lane.SECOND, MEMORY, () -> ofClone(prepared()));

  private final @Nullable DmaCommand command = prepared();

  /** Walks the original. */
  @Actor
  public void original(LL_Result result) {
    Lane.FIRST.enter();
    result.r1 = ORIGINAL.wordOf(Transfer.walk(command, MEMORY));
  }

  /** Makes a clone, and walks it. */
  @Actor
  public void copy(LL_Result result) {
    result.r2 = CLONE.wordOf(ofClone(command));
  }

  private static @Nullable DmaCommand prepared() {
    return Transfer.prepared(new StressPlatform(), MEMORY);
  }

  private static Told ofClone(@Nullable DmaCommand original) {
    Lane.SECOND.enter();
    return Transfer.prepareAndWalk(Transfer.cloneOf(original), MEMORY);
  }
}

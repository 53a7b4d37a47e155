package org.scatterproof.stress.tests;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.scatterproof.spec.spi.DmaCommand;
import org.scatterproof.spec.value.LongHolder;
import org.scatterproof.stress.world.Alone;
import org.scatterproof.stress.world.Lane;
import org.scatterproof.stress.world.StressDescriptor;
import org.scatterproof.stress.world.StressPlatform;
import org.scatterproof.stress.world.Told;
import org.scatterproof.stress.world.Transfer;

/**
 * Misuse: one thread completes a command and prepares it again while the other generates its first
 * segment.
 */
@JCStressTest
@State
@Outcome(
    id = "alone, Success",
    expect = Expect.ACCEPTABLE,
    desc = "It was prepared, before or after.")
@Outcome(
    id = "NotReady, Success",
    expect = Expect.ACCEPTABLE,
    desc = "It was not prepared in between.")
@Outcome(
    id = ".*(elsewhere|no end).*",
    expect = Expect.FORBIDDEN,
    desc = "A segment outside the memory, or a list without end.")
@Outcome(
    expect = Expect.ACCEPTABLE_INTERESTING,
    desc = "It was found half prepared; each thread needs a command of its own.")
public class SharedPreparation {

  private static final StressDescriptor MEMORY = new StressDescriptor();
  private static final Alone ALONE =
      Alone.ofMemory(Lane.FIRST, MEMORY, () -> new SharedPreparation().next());

  private final @Nullable DmaCommand shared = Transfer.prepared(new StressPlatform(), MEMORY);

  /** Generates. */
  @Actor
  public void generate(LL_Result result) {
    Lane.FIRST.enter();
    result.r1 = ALONE.wordOf(next());
  }

  /** Completes and prepares. */
  @Actor
  public void prepareAgain(LL_Result result) {
    Lane.SECOND.enter();
    result.r2 = Transfer.prepareAgain(shared);
  }

  private Told next() {
    return Transfer.next(shared, new LongHolder(0));
  }
}
